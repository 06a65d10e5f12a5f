import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { billing, body } from '../api/client';
import type { BankStatement, StatementEntry } from '../api/types';
import { day, instant } from '../format/date';
import { euro } from '../format/money';
import { Badge, type Tone } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { Facts } from '../ui/Facts';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { iban } from './words';

const route = getRouteApi('/member/kontoauszuege/$bankStatementId');

const TONES: Record<StatementEntry['outcome'], Tone> = {
  PAYMENT: 'success',
  KNOWN: 'info',
  OUTGOING: 'info',
  RETURNED: 'warning',
  PENDING: 'info',
};

const COLUMNS: readonly Column<StatementEntry>[] = [
  {
    head: 'Umsatz',
    cell: ({ payment, partyName, bookedOn, outcome }) => (
      <>
        {payment ? (
          <TextLink to="/zahlungen/$paymentId" params={{ paymentId: payment.id }}>
            {partyName ?? 'Unbekannt'}
          </TextLink>
        ) : (
          (partyName ?? 'Unbekannt')
        )}
        {outcome !== 'PENDING' && <span className="cell-detail">{day(bookedOn)}</span>}
      </>
    ),
  },
  { head: 'Verwendungs\u00adzweck', cell: ({ remittance }) => remittance || '–' },
  { head: 'Was daraus wurde', cell: (entry) => <Outcome entry={entry} /> },
  {
    head: 'Betrag',
    numeric: true,
    cell: ({ outcome, amount }) => (outcome === 'OUTGOING' || outcome === 'RETURNED' ? `−\u00a0${euro(amount)}` : euro(amount)),
  },
];

function Outcome({ entry: { outcome, outcomeLabel, payment } }: { entry: StatementEntry }) {
  const standing = payment?.allocations.filter((allocation) => allocation.standing) ?? [];
  return (
    <>
      <Badge tone={TONES[outcome]}>{outcomeLabel}</Badge>
      {standing.map(({ id, invoice, amount }) => (
        <span key={id} className="cell-detail">
          {euro(amount)} auf{' '}
          <TextLink to="/rechnungen/$invoiceId" params={{ invoiceId: invoice.id }}>
            {invoice.number}
          </TextLink>
        </span>
      ))}
      {payment && payment.remaining.amount !== '0.00' && <span className="cell-detail">{euro(payment.remaining)} noch zuzuordnen</span>}
      {outcome === 'RETURNED' && (
        <span className="cell-detail">Nehmen Sie die Zuordnung der Zahlung zurück, die zurückgebucht wurde, und buchen Sie sie aus.</span>
      )}
    </>
  );
}

/** One statement, entry by entry, and what became of each. */
export function StatementPage() {
  const { bankStatementId } = route.useParams();
  const statement = useQuery({
    queryKey: ['bank-statements', bankStatementId],
    queryFn: () => body(billing.GET('/bank-statements/{bankStatementId}', { params: { path: { bankStatementId } } })),
  });
  return (
    <Page
      title={statement.data ? `Kontoauszug ${statement.data.reference}` : 'Kontoauszug'}
      trail={[{ text: 'Zahlungseingänge', to: '/zahlungen' }]}
    >
      <Loaded query={statement}>{(loaded) => <Details statement={loaded} />}</Loaded>
    </Page>
  );
}

function Details({ statement }: { statement: BankStatement }) {
  return (
    <>
      <Facts
        facts={[
          { label: 'Konto', value: iban(statement.account) },
          { label: 'Zeitraum', value: `${day(statement.openedOn)} bis ${day(statement.closedOn)}` },
          { label: 'Anfangssaldo', value: euro(statement.opening) },
          { label: 'Endsaldo', value: euro(statement.closing) },
          { label: 'Eingelesen', value: `${instant(statement.importedAt)} von ${statement.importedBy.name}` },
          { label: 'Datei', value: statement.fileName },
        ]}
      />
      <Section title="Umsätze">
        <DataTable caption="Umsätze" columns={COLUMNS} rows={statement.entries ?? []} rowKey={({ position }) => String(position)} />
      </Section>
      <p className="kern-body kern-body--small kern-body--muted support-line">Prüfsumme der Datei (SHA-256): {statement.fileSha256}</p>
    </>
  );
}
