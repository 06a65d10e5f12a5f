import { useQuery } from '@tanstack/react-query';
import { hasAny, useMe } from '../api/me';
import type { Booking, CouncilPaper } from '../api/types';
import { instant } from '../format/date';
import { type Column, DataTable } from '../ui/DataTable';
import { ExternalLink } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { CouncilPaperForm } from './CouncilPaperForm';
import { councilPapersQuery } from './queries';

const COLUMNS: readonly Column<CouncilPaper>[] = [
  {
    head: 'Beschlussvorlage',
    cell: ({ id, committee }) => (
      <ExternalLink href={`/api/marketplace/v1/council-papers/${encodeURIComponent(id)}.pdf`} download={`Beschlussvorlage-${id}.pdf`}>
        {`Vorlage für ${committee} (PDF)`}
      </ExternalLink>
    ),
  },
  {
    head: 'Erstellt',
    cell: ({ madeBy, madeAt }) => (
      <>
        {instant(madeAt)}
        <span className="cell-detail">{madeBy}</span>
      </>
    ),
  },
  { head: 'Prüfsumme (SHA-256)', cell: ({ sha256 }) => <code className="checksum">{sha256}</code> },
];

const MAKERS = ['ORDERER', 'APPROVER', 'TREASURER', 'TENANT_ADMIN'];

/** The papers that were made for a council, and the form for the next one while the booking waits for its approval. */
export function CouncilPapers({ booking }: { booking: Booking }) {
  const me = useMe();
  const isOwn = booking.consumer.id === me.tenant.id;
  const papers = useQuery({ ...councilPapersQuery(booking.id), enabled: isOwn });
  if (!papers.data) return null;
  const { items } = papers.data;
  const isWaiting = booking.state === 'IN_APPROVAL';
  if (!isWaiting && items.length === 0) return null;
  const mayMake = !me.looksIn && hasAny(me, MAKERS);
  return (
    <Section title="Beschlussvorlage">
      {items.length > 0 && <DataTable caption="Beschlussvorlagen" columns={COLUMNS} rows={items} rowKey={({ id }) => id} />}
      {isWaiting && mayMake && <CouncilPaperForm booking={booking} />}
      {isWaiting && !mayMake && (
        <p className="kern-body">Eine Beschlussvorlage erstellen Bestellung, Freigabe, Kämmerei und Administration Ihrer Verwaltung.</p>
      )}
    </Section>
  );
}
