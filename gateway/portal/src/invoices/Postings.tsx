import { useQuery } from '@tanstack/react-query';
import { billing, body } from '../api/client';
import type { components } from '../api/generated/billing';
import { day } from '../format/date';
import { euro } from '../format/money';
import { type Column, DataTable } from '../ui/DataTable';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Page';

type Posting = components['schemas']['Posting'];

const COLUMNS: readonly Column<Posting>[] = [
  { head: 'Text', cell: ({ text }) => text },
  { head: 'Datum', cell: ({ postedOn }) => day(postedOn) },
  { head: 'Soll', cell: ({ debitLabel }) => debitLabel },
  { head: 'Haben', cell: ({ creditLabel }) => creditLabel },
  { head: 'Betrag', numeric: true, cell: ({ amount }) => euro(amount) },
];

/** How the invoice stands in the issuer's books. */
export function Postings({ invoiceId }: { invoiceId: string }) {
  const postings = useQuery({
    queryKey: ['postings', invoiceId],
    queryFn: () => body(billing.GET('/ledger-postings', { params: { query: { invoice: invoiceId } } })),
  });
  return (
    <Section title="Buchungssätze">
      <Loaded query={postings}>
        {({ items }) => <DataTable caption="Buchungssätze" columns={COLUMNS} rows={items} rowKey={(row) => row.id} />}
      </Loaded>
    </Section>
  );
}
