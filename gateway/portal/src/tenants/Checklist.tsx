import type { Tenant } from '../api/types';
import { Alert } from '../ui/Alert';
import { Badge } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { TextLink } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { type Entry, placeOf } from './places';


const ITEMS: Record<Entry['item'], { text: string; hint: string }> = {
  REGISTER: { text: 'Amtliches Verzeichnis', hint: 'Die Verwaltung ist mit ihrem Regionalschlüssel gefunden.' },
  MEMBERSHIP: { text: 'Rechtsgrundlage', hint: 'Mitgliedschaft oder Vereinbarung mit Kündigungsfrist. Ergänzt der Zweckverband.' },
  ROUTING_ID: { text: 'Leitweg-ID', hint: 'Dorthin gehen die Rechnungen. Steht in den Stammdaten.' },
  ADDRESS: { text: 'Anschrift', hint: 'Steht in den Stammdaten.' },
  CONTACT: { text: 'Kontakt', hint: 'Wer Fragen beantwortet. Steht in den Stammdaten.' },
  DATA_PROTECTION: { text: 'Datenschutz', hint: 'Name und E-Mail der oder des Beauftragten. Stehen in den Stammdaten.' },
  ACCOUNT_FORMAT: { text: 'Form der Kontierung', hint: 'Wie die Kämmerei Kostenstellen schreibt. Steht in den Stammdaten.' },
  LOGIN_WAY: {
    text: 'Art der Anmeldung',
    hint: 'Wie sich die Personen anmelden. Das erklärt ihre Administration; ein eigener Anmeldedienst muss bestätigt sein.',
  },
  LOGIN: { text: 'Anmeldung', hint: 'Die Organisation ist im Anmeldesystem eingerichtet. Das geschieht von selbst.' },
};

/** The name of an item; as a link to where it is settled, if the reader can settle it. */
function ItemName({ tenant, entry, byAssociation }: { tenant: Tenant; entry: Entry; byAssociation: boolean }) {
  const text = ITEMS[entry.item]?.text ?? entry.item;
  const place = entry.done ? undefined : placeOf(entry.item, tenant, byAssociation);
  return place ? <TextLink {...place}>{text}</TextLink> : text;
}

/** What is still open. */
function openItems({ checklist = [] }: Tenant): readonly Entry[] {
  return checklist.filter(({ done }) => !done);
}

/** Whether nothing is missing any more. */
export function isReady(tenant: Tenant): boolean {
  return openItems(tenant).length === 0;
}

/** What is still open, each with the way there. */
export function OpenItems({ tenant }: { tenant: Tenant }) {
  return (
    <Alert tone="warning" title="Noch offen">
      <ul className="kern-list kern-list--bullet">
        {openItems(tenant).map((entry) => (
          <li key={entry.item}>
            <ItemName tenant={tenant} entry={entry} byAssociation />
            <span className="cell-detail">{ITEMS[entry.item]?.hint}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** What has to be there before a tenant takes part; only until it does. */
export function Checklist({ tenant, byAssociation = false }: { tenant: Tenant; byAssociation?: boolean }) {
  if (tenant.state !== 'INVITED' && tenant.state !== 'ONBOARDING') return null;
  const columns: readonly Column<Entry>[] = [
    {
      head: 'Punkt',
      cell: (entry) => (
        <>
          <ItemName tenant={tenant} entry={entry} byAssociation={byAssociation} />
          {ITEMS[entry.item] && <span className="cell-detail">{ITEMS[entry.item].hint}</span>}
        </>
      ),
    },
    { head: 'Stand', cell: ({ done }) => <Badge tone={done ? 'success' : 'warning'}>{done ? 'Erledigt' : 'Offen'}</Badge> },
  ];
  return (
    <Section title="Bis zum Start">
      <DataTable caption="Bis zum Start" columns={columns} rows={tenant.checklist ?? []} rowKey={({ item }) => item} />
    </Section>
  );
}
