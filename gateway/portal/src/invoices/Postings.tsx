import { useQuery } from '@tanstack/react-query';
import { billing, body } from '../api/client';
import type { components } from '../api/generated/billing';
import { day, instant } from '../format/date';
import { euro } from '../format/money';
import { Alert } from '../ui/Alert';
import { type Column, DataTable } from '../ui/DataTable';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Page';

type Report = components['schemas']['LedgerReport'];
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
      <LedgerCheck />
    </Section>
  );
}

/** Whether all postings of the issuer are those that were sealed. */
function LedgerCheck() {
  const check = useQuery({ queryKey: ['ledger-check'], queryFn: () => body(billing.GET('/ledger-check')) });
  return <Loaded query={check}>{(report) => <Checked report={report} />}</Loaded>;
}

const FAULTS: Record<Report['faults'][number]['kind'], string> = {
  POSITION_MISSING: 'ein Glied der Kette fehlt',
  POSTING_MISSING: 'ein Buchungssatz fehlt',
  HASH_DIFFERS: 'ein Buchungssatz ist nicht der, der versiegelt wurde',
  POSTING_FOREIGN: 'ein Buchungssatz stammt aus keinem Vorgang',
  CHAIN_TOO_SHORT: 'das Ende der Kette ist abgeschnitten',
  HEAD_DIFFERS: 'die Kette ist nicht die, deren Stand im Protokoll steht',
};

function Checked({ report: { checkedAt, sealed, waiting, faults } }: { report: Report }) {
  if (faults.length > 0) {
    return (
      <Alert tone="danger" title="Buchungssätze wurden verändert.">
        <ul className="kern-body">
          {faults.slice(0, 20).map(({ kind, position }, place) => (
            <li key={place}>
              {position > 0 && `Stelle ${position}: `}
              {FAULTS[kind] ?? kind}
            </li>
          ))}
        </ul>
      </Alert>
    );
  }
  return (
    <p className="kern-body kern-body--small kern-body--muted">
      Geprüft bis {instant(checkedAt)}: {sealed} versiegelte Buchungssätze, alle unverändert
      {waiting > 0 && `, ${waiting} warten auf ihr Siegel`}.
    </p>
  );
}
