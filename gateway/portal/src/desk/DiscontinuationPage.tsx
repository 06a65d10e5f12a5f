import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Discontinuation } from '../api/types';
import { day, instant } from '../format/date';
import { Alert } from '../ui/Alert';
import { Badge } from '../ui/Badge';
import { Facts } from '../ui/Facts';
import { LinkButton, TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { DiscontinuationActs } from './DiscontinuationActs';
import { DiscontinuationForm, neededBy } from './DiscontinuationForm';
import { discontinuationQuery, type ReadDiscontinuation } from './queries';

const route = getRouteApi('/member/abkuendigungen/$ownOfferingId');

/** How an own offering ends: to propose, to decide about, to take back. */
export function DiscontinuationPage() {
  const { ownOfferingId } = route.useParams();
  const read = useQuery(discontinuationQuery(ownOfferingId));
  return (
    <Page
      title={read.data ? `Abkündigung: ${read.data.own.name}` : 'Abkündigung'}
      trail={[{ text: 'Meine Angebote', to: '/angebote' }]}
      actions={
        read.data && (
          <LinkButton to="/katalog/$offeringKey" params={{ offeringKey: read.data.own.key }} look="secondary">
            Im Katalog ansehen
          </LinkButton>
        )
      }
    >
      <Loaded query={read}>{(data) => <Ending read={data} onReload={() => void read.refetch()} />}</Loaded>
    </Page>
  );
}

function Ending({ read, onReload }: { read: ReadDiscontinuation; onReload: () => void }) {
  const { own } = read;
  const { discontinuation } = own;
  if (!discontinuation) return <DiscontinuationForm own={own} />;
  return (
    <>
      <p className="badge-row">
        <Badge tone={discontinuation.state === 'ANNOUNCED' ? 'warning' : 'info'}>{discontinuation.stateLabel}</Badge>
      </p>
      <WhatNext of={discontinuation} />
      <Section title="Angaben">
        <Facts
          facts={[
            { label: 'Letzter Buchungstag', value: day(discontinuation.endOfSaleOn) },
            { label: 'Letzter Tag der Leistung', value: day(discontinuation.endOfLifeOn) },
            { label: 'Laufende Buchungen', value: String(own.runningBookings) },
            { label: 'Gebraucht von', value: neededBy(own) },
            { label: 'Grund', value: discontinuation.reason },
            {
              label: 'Nachfolger',
              value: discontinuation.successor ? (
                <TextLink to="/katalog/$offeringKey" params={{ offeringKey: discontinuation.successor.key }}>
                  {discontinuation.successor.name}
                </TextLink>
              ) : (
                'keiner'
              ),
            },
            { label: 'Vorgeschlagen', value: said(discontinuation.proposedAt, discontinuation.proposedBy) },
            { label: 'Freigegeben', value: said(discontinuation.announcedAt, discontinuation.announcedBy) },
            {
              label: 'Rücknahme vorgeschlagen',
              value: said(discontinuation.withdrawalProposedAt, discontinuation.withdrawalProposedBy),
            },
            { label: 'Grund der Rücknahme', value: discontinuation.withdrawalBecause },
          ]}
        />
      </Section>
      {discontinuation.moves.length > 0 && (
        <Section title="Nächster Schritt">
          <DiscontinuationActs read={read} moves={discontinuation.moves} onReload={onReload} />
        </Section>
      )}
    </>
  );
}

function said(at?: string, by?: string): string | undefined {
  return at && by && `${instant(at)}, ${by}`;
}

/** Why somebody does not find the button. */
function WhatNext({ of: { state, moves } }: { of: Discontinuation }) {
  if (state === 'ANNOUNCED') {
    return (
      <Alert tone="info" title="Die Abkündigung ist veröffentlicht">
        <p className="kern-body">
          {moves.includes('PROPOSE_WITHDRAWAL')
            ? 'Sie steht im Katalog und bei jeder Buchung. Bis zum letzten Buchungstag können Sie sie zurücknehmen.'
            : 'Der letzte Buchungstag ist vorbei. Bei jeder laufenden Buchung steht jetzt ihr letzter Tag fest.'}
        </p>
      </Alert>
    );
  }
  if (moves.includes('ANNOUNCE') || moves.includes('WITHDRAW')) return null;
  return (
    <Alert tone="info" title="Eine zweite Person entscheidet">
      <p className="kern-body">Freigeben kann jede andere Person Ihrer Verwaltung mit der Rolle Katalogpflege, solange es die Tage erlauben.</p>
    </Alert>
  );
}
