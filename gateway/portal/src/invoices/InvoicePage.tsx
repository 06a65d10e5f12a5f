import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { billing, body } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { Invoice } from '../api/types';
import { day, period } from '../format/date';
import { decimal, euro, quantity, unitPrice } from '../format/money';
import { type Column, DataTable } from '../ui/DataTable';
import { Facts } from '../ui/Facts';
import { AnchorButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { Cancelling } from './Cancelling';
import { documentAddress } from './Downloads';
import { Explanations } from './Explanations';
import { InvoiceStateBadge } from './InvoiceStateBadge';
import { Postings } from './Postings';
import { ReminderNotice, Settling } from './Settling';

const route = getRouteApi('/member/rechnungen/$invoiceId');

type Line = NonNullable<Invoice['lines']>[number];

const COLUMNS: readonly Column<Line>[] = [
  {
    head: 'Position',
    cell: ({ position, name, basis }) => (
      <>
        {position}. {name}
        {basis && <span className="cell-detail">{basis}</span>}
      </>
    ),
  },
  { head: 'Zeitraum', cell: (line) => period(line.period) },
  {
    head: 'Buchung',
    cell: ({ bookingNumber, costCentre }) => (
      <>
        {bookingNumber ?? '–'}
        {costCentre && <span className="cell-detail">Kostenstelle {costCentre}</span>}
      </>
    ),
  },
  {
    head: 'Menge',
    numeric: true,
    cell: (line) => (
      <>
        {quantity(line.quantity)}
        <span className="cell-detail">{line.unitLabel}</span>
      </>
    ),
  },
  { head: 'Einzelpreis', numeric: true, cell: (line) => unitPrice(line.unitPrice) },
  { head: 'Betrag (netto)', numeric: true, cell: ({ amount }) => euro(amount) },
];

/** One invoice with its lines; the documents are one press away. */
export function InvoicePage() {
  const { invoiceId } = route.useParams();
  const invoice = useQuery({
    queryKey: ['invoice', invoiceId],
    queryFn: () => body(billing.GET('/invoices/{invoiceId}', { params: { path: { invoiceId } } })),
  });
  const { data } = invoice;
  return (
    <Page
      title={data ? `${data.title} ${data.number}` : 'Rechnung'}
      trail={[{ text: 'Rechnungen', to: '/rechnungen' }]}
      actions={
        data && (
          <>
            <AnchorButton icon="download" href={documentAddress(data, 'xml')} download={`${data.number}.xml`}>
              XRechnung herunterladen
            </AnchorButton>
            <AnchorButton look="secondary" icon="download" href={documentAddress(data, 'pdf')} download={`${data.number}.pdf`}>
              PDF herunterladen
            </AnchorButton>
            {data.forms?.includes('ZUGFERD') && (
              <AnchorButton
                look="secondary"
                icon="download"
                href={documentAddress(data, 'zugferd')}
                download={`${data.number}-zugferd.pdf`}
              >
                ZUGFeRD herunterladen
              </AnchorButton>
            )}
          </>
        )
      }
    >
      <Loaded query={invoice}>{(loaded) => <Details invoice={loaded} />}</Loaded>
    </Page>
  );
}

function Details({ invoice }: { invoice: Invoice }) {
  const me = useMe();
  return (
    <>
      <p className="badge-row">
        <InvoiceStateBadge invoice={invoice} />
      </p>
      <ReminderNotice invoice={invoice} />
      <Cancelling invoice={invoice} />
      <div className="columns">
        <Section title="Angaben">
          <Facts
            facts={[
              { label: 'Von', value: invoice.issuer.name },
              { label: 'An', value: invoice.consumer.name },
              { label: 'Zeitraum der Leistung', value: period(invoice.period) },
              { label: 'Datum', value: day(invoice.issueDate) },
              ...(invoice.cancels || invoice.cancelledBy ? [] : [{ label: 'Fällig am', value: day(invoice.dueDate) }]),
              { label: 'Leitweg-ID', value: invoice.routingId },
            ]}
          />
        </Section>
        <div>
          <Section title={invoice.cancels ? 'Gutgeschrieben' : 'Summe'}>
            <Facts
              numeric
              facts={[
                { label: 'Netto', value: euro(invoice.net) },
                ...(invoice.taxes ?? []).map(({ label, ratePercent, category, tax }) => ({
                  label: category === 'S' ? `Umsatzsteuer ${decimal(ratePercent)} %` : label,
                  value: euro(tax),
                })),
                { label: 'Brutto', value: <strong>{euro(invoice.gross)}</strong> },
              ]}
            />
            {invoice.taxes?.map(
              ({ reason }) =>
                reason && (
                  <p key={reason} className="kern-body kern-body--small">
                    {reason}
                  </p>
                ),
            )}
          </Section>
          {invoice.settlement && <Settling settlement={invoice.settlement} payTo={invoice.payTo} />}
        </div>
      </div>
      <Section title="Positionen">
        <DataTable
          caption="Positionen der Rechnung"
          columns={COLUMNS}
          rows={invoice.lines ?? []}
          rowKey={(row) => String(row.position)}
        />
      </Section>
      <Explanations invoiceId={invoice.id} />
      {hasAny(me, ['BILLING_CLERK', 'BILLING_RELEASER', 'AUDITOR']) && <Postings invoiceId={invoice.id} />}
      {invoice.xmlSha256 && (
        <p className="kern-body kern-body--small kern-body--muted support-line">
          Prüfsumme des Originals (SHA-256): {invoice.xmlSha256}
        </p>
      )}
    </>
  );
}
