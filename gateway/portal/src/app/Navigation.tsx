import { Link, type LinkProps } from '@tanstack/react-router';
import { useState } from 'react';
import { hasAny } from '../api/me';
import type { Me } from '../api/types';
import { Icon } from '../ui/Icon';

interface Place {
  readonly text: string;
  readonly to: LinkProps['to'];
  /** Whoever has one of these roles may go there; without roles everyone may. */
  readonly roles?: readonly string[];
  /** Roles that open it only to people of the association; members that offer services have them, too. */
  readonly staff?: readonly string[];
}

const CONSUMER = [
  'TENANT_ADMIN',
  'ORDERER',
  'APPROVER',
  'TREASURER',
  'DATA_PROTECTION',
  'INFORMATION_SECURITY',
  'MUNICIPAL_AUDITOR',
  'READER',
];
const STAFF = ['ASSOCIATION_ADMIN', 'CATALOGUE_EDITOR', 'FULFILLER', 'BILLING_CLERK', 'BILLING_RELEASER', 'AUDITOR'];
const SUPPORT_STAFF = ['ASSOCIATION_ADMIN', 'CATALOGUE_EDITOR', 'FULFILLER', 'BILLING_CLERK'];
const BILLING = ['BILLING_CLERK', 'BILLING_RELEASER', 'AUDITOR'];
const INVOICE_READERS = ['ORDERER', 'APPROVER', 'TREASURER', 'TENANT_ADMIN', 'MUNICIPAL_AUDITOR', 'READER', ...BILLING];
/** Who sees who may do what and who did what. */
const WATCHERS = [
  'TENANT_ADMIN',
  'ASSOCIATION_ADMIN',
  'DATA_PROTECTION',
  'INFORMATION_SECURITY',
  'MUNICIPAL_AUDITOR',
  'AUDITOR',
];

const PLACES: readonly Place[] = [
  { text: 'Start', to: '/' },
  { text: 'Katalog', to: '/katalog' },
  { text: 'Freigaben', to: '/freigaben', roles: ['APPROVER'] },
  { text: 'Mitzeichnungen', to: '/mitzeichnungen', roles: CONSUMER },
  { text: 'Buchungen', to: '/buchungen', roles: [...CONSUMER, ...STAFF] },
  { text: 'AVV', to: '/avv', roles: [...CONSUMER, ...STAFF] },
  { text: 'Kontingente', to: '/kontingente', roles: CONSUMER },
  { text: 'Meine Angebote', to: '/angebote', roles: ['CATALOGUE_EDITOR'] },
  { text: 'Vergaberecht', to: '/vergaberecht', roles: ['CATALOGUE_EDITOR'] },
  { text: 'Bereitstellung', to: '/bereitstellung', roles: ['FULFILLER'] },
  { text: 'Rechnungslauf', to: '/rechnungslauf', roles: BILLING },
  { text: 'Rechnungen', to: '/rechnungen', roles: INVOICE_READERS },
  { text: 'Offene Posten', to: '/offene-posten', roles: INVOICE_READERS },
  { text: 'Finanzverfahren', to: '/finanzverfahren', roles: ['ORDERER', 'APPROVER', 'TREASURER', 'TENANT_ADMIN', 'MUNICIPAL_AUDITOR', 'READER'] },
  { text: 'Zahlungseingänge', to: '/zahlungen', roles: BILLING },
  { text: 'Mandanten', to: '/mandanten', staff: STAFF },
  { text: 'Aufnahmeanträge', to: '/aufnahmeantraege', roles: ['ASSOCIATION_ADMIN', 'AUDITOR'] },
  { text: 'Austritte', to: '/austritte', roles: ['ASSOCIATION_ADMIN', 'AUDITOR'] },
  { text: 'Gemeindeverzeichnis', to: '/gemeindeverzeichnis', roles: ['ASSOCIATION_ADMIN', ...BILLING] },
  { text: 'Meine Verwaltung', to: '/verwaltung', roles: CONSUMER },
  { text: 'Freigaberegeln', to: '/freigaberegeln', roles: CONSUMER },
  { text: 'Personen und Rechte', to: '/personen', roles: WATCHERS },
  { text: 'Rechte bestätigen', to: '/bestaetigungen', roles: ['ASSOCIATION_ADMIN', 'AUDITOR'] },
  { text: 'Supportfälle', to: '/support', roles: ['TENANT_ADMIN'], staff: SUPPORT_STAFF },
  { text: 'Technische Zugänge', to: '/zugaenge', roles: ['TENANT_ADMIN', 'ASSOCIATION_ADMIN', 'MUNICIPAL_AUDITOR', 'AUDITOR'] },
  { text: 'Eigener Anmeldedienst', to: '/anmeldedienst', roles: ['TENANT_ADMIN', 'MUNICIPAL_AUDITOR'] },
  {
    text: 'Rechte aus dem Verzeichnis',
    to: '/anmeldedienst/regeln',
    roles: ['TENANT_ADMIN', 'DATA_PROTECTION', 'INFORMATION_SECURITY', 'MUNICIPAL_AUDITOR'],
  },
  { text: 'Anmeldesystem', to: '/anmeldesystem', roles: ['ASSOCIATION_ADMIN', 'AUDITOR'] },
  { text: 'Daten mitnehmen', to: '/daten', roles: WATCHERS },
  { text: 'Protokoll', to: '/protokoll', roles: WATCHERS },
];

function opens({ roles, staff }: Place, me: Me): boolean {
  if (!roles && !staff) return true;
  return hasAny(me, roles ?? []) || (me.tenant.kind === 'ASSOCIATION' && hasAny(me, staff ?? []));
}

/** Only the places that one's roles open. On phones behind a button. */
export function Navigation({ me }: { me: Me }) {
  const [open, setOpen] = useState(false);
  const places = PLACES.filter((place) => opens(place, me));
  return (
    <nav aria-label="Hauptnavigation" className={`navigation${open ? ' navigation--open' : ''}`}>
      <button
        type="button"
        className="navigation__button"
        aria-expanded={open}
        aria-controls="hauptnavigation"
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'close' : 'dehaze'} />
        Menü
      </button>
      <ul id="hauptnavigation">
        {places.map(({ text, to }) => (
          <li key={text}>
            <Link
              to={to}
              className="navigation__link"
              activeProps={{ 'aria-current': 'page' }}
              activeOptions={{ exact: to === '/' || PLACES.some((other) => other.to?.startsWith(`${to}/`)), includeSearch: false }}
              onClick={() => setOpen(false)}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
