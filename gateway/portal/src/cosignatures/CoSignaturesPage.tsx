import { useQuery } from '@tanstack/react-query';
import type { OpenCoSignature } from '../api/types';
import { day, dayOf } from '../format/date';
import { label, ROLES } from '../format/labels';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { LinkButton, TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { CoSignatureBadge } from './CoSignatureBadge';
import { coSignaturesQuery } from './queries';

const COLUMNS: readonly Column<OpenCoSignature>[] = [
  {
    head: 'Buchung',
    cell: ({ bookingId, offering, number, requestedBy }) => (
      <>
        <TextLink to="/buchungen/$bookingId" params={{ bookingId }}>
          {offering}
        </TextLink>
        <span className="cell-detail">{`${number} · ${requestedBy.name}`}</span>
      </>
    ),
  },
  {
    head: 'Wartet auf',
    cell: ({ coSignature: { kindLabel, role, because } }) => (
      <>
        {kindLabel}
        <span className="cell-detail">{`Rolle ${label(ROLES, role)}, weil ${because}`}</span>
      </>
    ),
  },
  { head: 'Seit', cell: ({ coSignature }) => dayOf(coSignature.askedAt) },
  { head: 'Bis', cell: ({ coSignature }) => day(coSignature.dueOn) },
  {
    head: 'Stand',
    cell: ({ coSignature }) => (
      <>
        <CoSignatureBadge coSignature={coSignature} />
        {coSignature.moves.length > 0 && <span className="cell-detail">Sie können mitzeichnen</span>}
      </>
    ),
  },
];

/** At whom bookings lie before their approval, since when and until when. */
export function CoSignaturesPage() {
  const open = useQuery(coSignaturesQuery);
  return (
    <Page
      title="Mitzeichnungen"
      lead="Bei wem Buchungen Ihrer Verwaltung vor der Freigabe liegen, seit wann und bis wann. Die dringendsten stehen oben."
    >
      <Loaded query={open}>
        {({ items }) =>
          items.length > 0 ? (
            <DataTable caption="Offene Mitzeichnungen" columns={COLUMNS} rows={items} rowKey={({ coSignature }) => coSignature.id} />
          ) : (
            <Empty title="Es wartet keine Buchung auf eine Mitzeichnung.">
              <LinkButton to="/buchungen" look="secondary">
                Alle Buchungen ansehen
              </LinkButton>
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
