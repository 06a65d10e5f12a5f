import type { Home } from '../api/types';
import { StateBadge } from '../booking/StateBadge';
import { day } from '../format/date';
import { euro } from '../format/money';
import { type Column, DataTable } from '../ui/DataTable';
import { ExternalLink, TextLink } from '../ui/LinkButton';

type Service = Home['services'][number];

const COLUMNS: readonly Column<Service>[] = [
  {
    head: 'Dienst',
    cell: ({ bookingId, name, planName }) => (
      <>
        <TextLink to="/buchungen/$bookingId" params={{ bookingId }}>
          {name}
        </TextLink>
        {planName && <span className="cell-detail">{planName}</span>}
      </>
    ),
  },
  { head: 'Stand', cell: ({ state, stateLabel }) => <StateBadge state={state}>{stateLabel}</StateBadge> },
  { head: 'Kosten im Jahr (brutto)', numeric: true, cell: ({ yearlyCost }) => euro(yearlyCost) },
  {
    head: 'Nächstes Vertragsende',
    cell: ({ terminatesOn, earliestLeavingOn, noticeUntil }) => (
      <>
        {day(terminatesOn ?? earliestLeavingOn)}
        {!terminatesOn && noticeUntil && <span className="cell-detail">kündbar bis {day(noticeUntil)}</span>}
      </>
    ),
  },
  {
    head: 'Kontakt',
    cell: ({ contact }) => (
      <>
        {contact.name}
        <span className="cell-detail">
          <ExternalLink href={`mailto:${contact.email}`}>{contact.email}</ExternalLink>
        </span>
      </>
    ),
  },
];

/** The services that the own administration uses or has booked. */
export function MyServices({ services }: { services: Home['services'] }) {
  return <DataTable caption="Dienste der eigenen Verwaltung" columns={COLUMNS} rows={services} rowKey={(row) => row.bookingId} />;
}
