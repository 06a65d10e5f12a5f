import { billing, body } from '../api/client';
import type { components } from '../api/generated/billing';
import { hasAny, useMe } from '../api/me';
import { month } from '../format/date';
import { Alert } from '../ui/Alert';
import { PagedTable } from '../ui/PagedTable';
import { usePages } from '../ui/usePages';
import { REPORT_COLUMNS, reportKey, USAGE_READERS } from '../usage/reports';

type Usage = components['schemas']['ExplainedUsage'];
/** The reports behind a metered quantity, with the checksum that they had when they were billed. */
export function UsageReports({ usage, component }: { usage: Usage; component: string }) {
  const me = useMe();
  return (
    <>
      <p className="kern-body">
        {usage.count === 1 ? 'Eine Meldung' : `${usage.count} Meldungen`} des Fachverfahrens im {month(usage.month)}
      </p>
      {usage.sha256 && !usage.unchanged && (
        <Alert tone="warning" title="Seit der Rechnung hat sich der gemeldete Verbrauch geändert">
          Die Liste zeigt den Stand von heute. Was berichtigt wurde, steht mit dem Unterschied auf einer späteren Rechnung.
        </Alert>
      )}
      {usage.count > 0 && hasAny(me, USAGE_READERS) && <Reports usage={usage} component={component} />}
      {usage.sha256 && (
        <p className="kern-body kern-body--small kern-body--muted explanation__checksum">
          Prüfsumme der abgerechneten Meldungen (SHA-256): {usage.sha256}
        </p>
      )}
    </>
  );
}

function Reports({ usage: { serviceInstance, month: of }, component }: { usage: Usage; component: string }) {
  const reports = usePages(['usage', serviceInstance, of], (pageToken) =>
    body(billing.GET('/usage-events', { params: { query: { serviceInstance, month: of, pageToken } } })),
  );
  return (
    <PagedTable
      list={reports}
      rowsOf={(items) => items.filter((report) => report.component === component)}
      caption="Abgerechnete Meldungen"
      columns={REPORT_COLUMNS}
      rowKey={reportKey}
      empty={null}
    />
  );
}
