import { billing, body } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { BankStatement, Payment } from '../api/types';
import { day, instant } from '../format/date';
import { euro } from '../format/money';
import { Badge } from '../ui/Badge';
import type { Column } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { TextLink } from '../ui/LinkButton';
import { Page, Section } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { usePages } from '../ui/usePages';
import { ImportStatementForm } from './ImportStatementForm';

const WAITING: readonly Column<Payment>[] = [
  {
    head: 'Zahlung',
    cell: ({ id, bookedOn, partyName }) => (
      <>
        <TextLink to="/zahlungen/$paymentId" params={{ paymentId: id }}>
          {partyName ?? 'Unbekannt'}
        </TextLink>
        <span className="cell-detail">{day(bookedOn)}</span>
      </>
    ),
  },
  { head: 'Verwendungs\u00adzweck', cell: ({ remittance }) => remittance || '–' },
  {
    head: 'Zuzuordnen',
    numeric: true,
    cell: ({ remaining, amount }) => (
      <>
        {euro(remaining)}
        {remaining.amount !== amount.amount && <span className="cell-detail">von {euro(amount)}</span>}
      </>
    ),
  },
];

const STATEMENTS: readonly Column<BankStatement>[] = [
  {
    head: 'Auszug',
    cell: ({ id, reference, closedOn }) => (
      <>
        <TextLink to="/kontoauszuege/$bankStatementId" params={{ bankStatementId: id }}>
          {reference}
        </TextLink>
        <span className="cell-detail">vom {day(closedOn)}</span>
      </>
    ),
  },
  {
    head: 'Eingelesen',
    cell: ({ importedAt, importedBy }) => (
      <>
        {instant(importedAt)}
        <span className="cell-detail">{importedBy.name}</span>
      </>
    ),
  },
  { head: 'Zahlungen', numeric: true, cell: ({ payments }) => payments },
  { head: 'Eingegangen', numeric: true, cell: ({ received }) => euro(received) },
  {
    head: 'Stand',
    cell: ({ remaining }) =>
      remaining.amount === '0.00' ? (
        <Badge tone="success">Erledigt</Badge>
      ) : (
        <Badge tone="warning">{`${euro(remaining)} zuzuordnen`}</Badge>
      ),
  },
];

/** Money that came in: read from statements, allocated by what the payer wrote, the rest by hand. */
export function PaymentsPage() {
  const me = useMe();
  const waiting = usePages(['payments', 'unallocated'], (pageToken) =>
    body(billing.GET('/payments', { params: { query: { unallocated: true, pageToken } } })),
  );
  const statements = usePages(['bank-statements'], (pageToken) =>
    body(billing.GET('/bank-statements', { params: { query: { pageSize: 20, pageToken } } })),
  );
  return (
    <Page
      title="Zahlungseingänge"
      lead="Eine Zahlung, deren Verwendungszweck Rechnungsnummern nennt, begleicht diese Rechnungen von selbst. Alles andere ordnen Sie zu."
    >
      {hasAny(me, ['BILLING_CLERK']) && (
        <Section title="Kontoauszug einlesen">
          <ImportStatementForm />
        </Section>
      )}
      <Section title="Noch zuzuordnen">
        <PagedTable
          list={waiting}
          caption="Zahlungen, von denen noch etwas zuzuordnen ist"
          columns={WAITING}
          rowKey={(row) => row.id}
          empty={<Empty title="Alles ist zugeordnet." />}
        />
      </Section>
      <Section title="Eingelesene Kontoauszüge">
        <PagedTable
          list={statements}
          caption="Kontoauszüge"
          columns={STATEMENTS}
          rowKey={(row) => row.id}
          empty={<Empty title="Es ist noch kein Kontoauszug eingelesen." />}
        />
      </Section>
    </Page>
  );
}
