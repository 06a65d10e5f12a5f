import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { billing, body } from '../api/client';
import type { components } from '../api/generated/billing';
import { month } from '../format/date';
import { quantity } from '../format/money';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Select } from '../ui/Fields';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { usePages } from '../ui/usePages';
import { REPORT_COLUMNS, reportKey } from './reports';

type Months = components['schemas']['UsageMonthList'];
type Row = Months['items'][number];

const route = getRouteApi('/member/verbrauch/$serviceInstanceId');

const COLUMNS: readonly Column<Row>[] = [
  {
    head: 'Monat',
    cell: (row) => (
      <>
        {month(row.month)}
        <span className="cell-detail">{row.name}</span>
      </>
    ),
  },
  { head: 'Meldungen', numeric: true, cell: ({ count, estimated }) => (estimated ? 'keine, geschätzt' : count) },
  { head: 'Angenommen', numeric: true, cell: ({ accepted }) => quantity(accepted) },
  { head: 'Abgerechnet', numeric: true, cell: ({ billed }) => amount(billed) },
  { head: 'Gutgeschrieben', numeric: true, cell: ({ credited }) => amount(credited) },
  { head: 'Offen', numeric: true, cell: ({ open }) => amount(open) },
];

function amount(of: string | undefined) {
  return of === undefined ? '–' : quantity(of);
}

/** What was reported of one service, month by month, and what became of it. */
export function UsagePage() {
  const { serviceInstanceId } = route.useParams();
  const months = useQuery({
    queryKey: ['usage-months', serviceInstanceId],
    queryFn: () => body(billing.GET('/usage-months', { params: { query: { serviceInstance: serviceInstanceId } } })),
  });
  const { data } = months;
  return (
    <Page
      title={data ? `Verbrauch: ${data.offeringName}, ${data.bookingNumber}` : 'Verbrauch'}
      lead="Was das Fachverfahren gemeldet hat und was davon auf Rechnungen steht."
      trail={[{ text: 'Buchungen', to: '/buchungen' }]}
    >
      <Loaded query={months}>{({ items }) => <Months of={items} serviceInstance={serviceInstanceId} />}</Loaded>
    </Page>
  );
}

function Months({ of, serviceInstance }: { of: Row[]; serviceInstance: string }) {
  const reported = of.filter(({ count }) => count > 0);
  const newest = reported[0];
  if (of.length === 0) return <Empty title="Für diesen Dienst ist noch kein Verbrauch gemeldet." />;
  return (
    <>
      <Section title="Monat für Monat">
        <DataTable
          caption="Verbrauch je Monat"
          columns={COLUMNS}
          rows={of}
          rowKey={(row) => `${row.month} ${row.component}`}
        />
      </Section>
      {newest && (
        <Section title="Meldungen">
          <Reports months={[...new Set(reported.map((row) => row.month))]} newest={newest.month} serviceInstance={serviceInstance} />
        </Section>
      )}
    </>
  );
}

function Reports({ months, newest, serviceInstance }: { months: string[]; newest: string; serviceInstance: string }) {
  const { monat } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = monat && months.includes(monat) ? monat : newest;
  const reports = usePages(['usage', serviceInstance, shown], (pageToken) =>
    body(billing.GET('/usage-events', { params: { query: { serviceInstance, month: shown, pageToken } } })),
  );
  return (
    <>
      <Select
        label="Monat"
        value={shown}
        onChange={(chosen) => void navigate({ search: { monat: chosen }, replace: true })}
        options={months.map((value) => ({ value, text: month(value) }))}
      />
      <PagedTable
        list={reports}
        caption={`Meldungen im ${month(shown)}`}
        columns={REPORT_COLUMNS}
        rowKey={reportKey}
        empty={null}
      />
    </>
  );
}
