import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { billing, body } from '../api/client';
import type { InvoiceRun } from '../api/types';
import { instant, month } from '../format/date';
import { decimal, euro } from '../format/money';
import { Empty } from '../ui/Empty';
import { Facts } from '../ui/Facts';
import { KeyFigures } from '../ui/KeyFigures';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { Stepper } from '../ui/Stepper';
import { NextRunStep } from './NextRunStep';
import { RunInvoices } from './RunInvoices';
import { SetAsideList } from './SetAsideList';
import { currentStep, RUN_STEPS } from './states';

const route = getRouteApi('/member/rechnungslauf/$runId');

/** A run of one month: where it stands, what is next, what it contains. */
export function InvoiceRunPage() {
  const { runId } = route.useParams();
  const run = useQuery({
    queryKey: ['invoice-run', runId],
    queryFn: () => body(billing.GET('/invoice-runs/{runId}', { params: { path: { runId } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'RELEASED' ? 2_000 : false),
  });
  return (
    <Page
      title={run.data ? `Rechnungslauf ${month(run.data.month)}` : 'Rechnungslauf'}
      trail={[{ text: 'Rechnungslauf', to: '/rechnungslauf' }]}
    >
      <Loaded query={run}>{(data) => <Details run={data} />}</Loaded>
    </Page>
  );
}

function Details({ run }: { run: InvoiceRun }) {
  const { totals, setAside, invoices } = run;
  return (
    <>
      <Stepper steps={RUN_STEPS} current={currentStep(run.state)} />
      <NextRunStep run={run} />
      {run.state !== 'DRAFT' && (
        <>
          <KeyFigures
            name="Summen"
            figures={[
              { label: 'Belege', value: decimal(String(totals.count)) },
              { label: 'Netto', value: euro(totals.net) },
              { label: 'Umsatzsteuer', value: euro(totals.tax) },
              { label: 'Brutto', value: euro(totals.gross) },
            ]}
          />
          <Section title="Zurückgestellt">
            {setAside.length > 0 ? <SetAsideList of={setAside} /> : <p className="kern-body">Nichts ist zurückgestellt.</p>}
          </Section>
          <Section title="Belege">
            {invoices.length > 0 ? (
              <RunInvoices invoices={invoices} />
            ) : (
              <Empty title="In diesem Monat ist nichts abzurechnen." />
            )}
          </Section>
        </>
      )}
      <Section title="Wer hat was getan?">
        <Facts
          facts={[
            { label: 'Angelegt', value: `${run.createdBy.name}, ${instant(run.createdAt)}` },
            { label: 'Berechnet', value: run.calculatedAt && instant(run.calculatedAt) },
            { label: 'Geprüft', value: run.checkedBy && run.checkedAt && `${run.checkedBy.name}, ${instant(run.checkedAt)}` },
            {
              label: 'Freigegeben',
              value: run.releasedBy && run.releasedAt && `${run.releasedBy.name}, ${instant(run.releasedAt)}`,
            },
            { label: 'Ausgestellt', value: run.issuedAt && instant(run.issuedAt) },
          ]}
        />
      </Section>
    </>
  );
}
