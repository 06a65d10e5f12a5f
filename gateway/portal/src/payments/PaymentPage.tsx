import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { billing, body } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { Allocation, Payment } from '../api/types';
import { day, instant } from '../format/date';
import { euro } from '../format/money';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Facts } from '../ui/Facts';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { ReasonDialog } from '../ui/ReasonDialog';
import { AllocateForm } from './AllocateForm';
import { iban } from './words';

const route = getRouteApi('/member/zahlungen/$paymentId');

/** One payment and the invoices that it settles. */
export function PaymentPage() {
  const { paymentId } = route.useParams();
  const payment = useQuery({
    queryKey: ['payments', paymentId],
    queryFn: () => body(billing.GET('/payments/{paymentId}', { params: { path: { paymentId } } })),
  });
  return (
    <Page
      title={payment.data ? `Zahlung über ${euro(payment.data.amount)}` : 'Zahlung'}
      trail={[{ text: 'Zahlungseingänge', to: '/zahlungen' }]}
    >
      <Loaded query={payment}>{(loaded) => <Details payment={loaded} />}</Loaded>
    </Page>
  );
}

function Details({ payment }: { payment: Payment }) {
  const me = useMe();
  const clerk = hasAny(me, ['BILLING_CLERK']);
  const [wrong, setWrong] = useState<Allocation>();
  const [writingOff, setWritingOff] = useState(false);
  const left = payment.remaining.amount !== '0.00';
  return (
    <>
      <p className="badge-row">
        {left ? (
          <Badge tone="warning">{`${euro(payment.remaining)} zuzuordnen`}</Badge>
        ) : (
          <Badge tone="success">Erledigt</Badge>
        )}
      </p>
      <Facts
        facts={[
          { label: 'Von', value: payment.partyName ?? 'Unbekannt' },
          { label: 'Konto', value: payment.partyAccount && iban(payment.partyAccount) },
          { label: 'Verwendungszweck', value: payment.remittance },
          { label: 'Gebucht am', value: day(payment.bookedOn) },
          ...payment.writeOffs.map(({ amount, reason, madeAt, madeBy }) => ({
            label: 'Ausgebucht',
            value: `${euro(amount)} am ${instant(madeAt)} von ${madeBy.name}: ${reason}`,
          })),
          {
            label: 'Kontoauszug',
            value: (
              <TextLink to="/kontoauszuege/$bankStatementId" params={{ bankStatementId: payment.bankStatementId }}>
                Auszug öffnen
              </TextLink>
            ),
          },
        ]}
      />
      {payment.allocations.length > 0 && (
        <Section title="Zuordnungen">
          <DataTable
            caption="Zuordnungen"
            columns={columns(clerk ? setWrong : undefined)}
            rows={payment.allocations}
            rowKey={({ id }) => id}
          />
        </Section>
      )}
      {clerk && left && (
        <Section title="Einer Rechnung zuordnen">
          <AllocateForm payment={payment} />
        </Section>
      )}
      {clerk && left && (
        <Section title="Ausbuchen">
          <p className="kern-body">Wenn das Geld erstattet ist oder die Bank es zurückgebucht hat.</p>
          <div className="button-row">
            <Button look="secondary" onClick={() => setWritingOff(true)}>
              {euro(payment.remaining)} ausbuchen
            </Button>
          </div>
        </Section>
      )}
      {writingOff && (
        <ReasonDialog
          title="Zahlung ausbuchen?"
          verb="Ausbuchen"
          subject={payment.id}
          act={(reason, key) =>
            body(
              billing.POST('/payments/{paymentId}/write-off', {
                params: { path: { paymentId: payment.id }, header: { 'Idempotency-Key': key } },
                body: reason,
              }),
            )
          }
          done="Die Zahlung ist ausgebucht."
          onClose={() => setWritingOff(false)}
        >
          {euro(payment.remaining)} begleichen dann keine Rechnung mehr. Geld bewegt das nicht; die Erstattung zahlt Ihr Finanzverfahren aus.
        </ReasonDialog>
      )}
      {wrong && (
        <ReasonDialog
          title="Zuordnung zurücknehmen?"
          verb="Zurücknehmen"
          subject={wrong.id}
          act={(reason, key) =>
            body(
              billing.POST('/payments/{paymentId}/allocations/{allocationId}/reversal', {
                params: { path: { paymentId: payment.id, allocationId: wrong.id }, header: { 'Idempotency-Key': key } },
                body: reason,
              }),
            )
          }
          done="Die Zuordnung ist zurückgenommen."
          onClose={() => setWrong(undefined)}
        >
          {euro(wrong.amount)} begleichen die Rechnung {wrong.invoice.number} dann nicht mehr und lassen sich anders zuordnen.
        </ReasonDialog>
      )}
    </>
  );
}

function columns(takeBack?: (allocation: Allocation) => void): readonly Column<Allocation>[] {
  const known: readonly Column<Allocation>[] = [
    {
      head: 'Rechnung',
      cell: ({ invoice }) => (
        <TextLink to="/rechnungen/$invoiceId" params={{ invoiceId: invoice.id }}>
          <span className="number">{invoice.number}</span>
        </TextLink>
      ),
    },
    {
      head: 'Zugeordnet',
      cell: ({ madeAt, madeBy }) => (
        <>
          {instant(madeAt)}
          <span className="cell-detail">{madeBy.name}</span>
        </>
      ),
    },
    {
      head: 'Stand',
      cell: ({ standing, reverses, reason }) => (
        <>
          {standing ? <Badge tone="success">Gilt</Badge> : <Badge tone="info">{reverses ? 'Rücknahme' : 'Zurückgenommen'}</Badge>}
          {reason && <span className="cell-detail">{reason}</span>}
        </>
      ),
    },
    { head: 'Betrag', numeric: true, cell: ({ amount }) => euro(amount) },
  ];
  if (!takeBack) return known;
  return [
    ...known,
    {
      head: 'Was Sie tun können',
      cell: (allocation) =>
        allocation.standing ? (
          <Button look="tertiary" onClick={() => takeBack(allocation)}>
            Zurücknehmen<span className="sr-only"> {allocation.invoice.number}</span>
          </Button>
        ) : (
          '–'
        ),
    },
  ];
}
