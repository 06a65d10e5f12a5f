import type { InvoiceRun } from '../api/types';
import { decimal, euro } from '../format/money';
import { type Column, DataTable } from '../ui/DataTable';
import { TextLink } from '../ui/LinkButton';

type RunInvoice = InvoiceRun['invoices'][number];

const COLUMNS: readonly Column<RunInvoice>[] = [
  {
    head: 'Beleg',
    cell: ({ id, number, title }) =>
      id ? (
        <>
          <TextLink to="/rechnungen/$invoiceId" params={{ invoiceId: id }}>
            <span className="number">{number}</span>
          </TextLink>
          <span className="cell-detail">{title}</span>
        </>
      ) : (
        title
      ),
  },
  { head: 'An', cell: ({ consumer }) => consumer.name },
  { head: 'Positionen', numeric: true, cell: ({ lineCount }) => decimal(String(lineCount)) },
  { head: 'Netto', numeric: true, cell: ({ net }) => euro(net) },
  { head: 'Umsatzsteuer', numeric: true, cell: ({ tax }) => euro(tax) },
  { head: 'Brutto', numeric: true, cell: ({ gross }) => euro(gross) },
];

export function RunInvoices({ invoices }: { invoices: readonly RunInvoice[] }) {
  return (
    <DataTable
      caption="Belege des Laufs"
      columns={COLUMNS}
      rows={invoices}
      rowKey={(row) => row.id ?? row.consumer.id + row.title}
    />
  );
}
