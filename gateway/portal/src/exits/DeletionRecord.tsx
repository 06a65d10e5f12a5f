import type { Exit } from '../api/types';
import { day, instant } from '../format/date';
import { type Column, DataTable } from '../ui/DataTable';
import { Facts } from '../ui/Facts';
import { AnchorButton } from '../ui/LinkButton';
import { Section } from '../ui/Page';

type Record = NonNullable<Exit['record']>;

const ERASED: readonly Column<Record['erased'][number]>[] = [
  { head: 'Was', cell: ({ what }) => what },
  { head: 'Anzahl', numeric: true, cell: ({ count }) => String(count) },
];

const RETAINED: readonly Column<Record['retained'][number]>[] = [
  { head: 'Was', cell: ({ what }) => what },
  { head: 'Grund', cell: ({ law }) => law },
  { head: 'Längstens bis', cell: ({ until }) => (until ? day(until) : 'auf Dauer') },
];

/** What was deleted, and what is kept under which law until when. */
export function DeletionRecord({ tenantId, record }: { tenantId: string; record: Record }) {
  return (
    <Section title="Löschprotokoll">
      <p className="kern-body">
        Bitte übergeben Sie das Löschprotokoll der ausgeschiedenen Verwaltung; sie hat keinen Zugang mehr. Es bleibt hier auf Dauer
        und ändert sich nicht.
      </p>
      <Facts
        facts={[
          { label: 'Gelöscht', value: instant(record.erasedAt) },
          { label: 'Prüfsumme (SHA-256)', value: <code>{record.sha256}</code> },
        ]}
      />
      <h3 className="kern-heading-small">Gelöscht wurde</h3>
      <DataTable caption="Gelöscht wurde" columns={ERASED} rows={record.erased} rowKey={({ what }) => what} />
      <h3 className="kern-heading-small">Aufbewahrt wird</h3>
      <DataTable caption="Aufbewahrt wird" columns={RETAINED} rows={record.retained} rowKey={({ what }) => what} />
      <div className="button-row button-row--below">
        <AnchorButton look="secondary" icon="download" href={`/api/tenants/v1/tenants/${tenantId}/deletion-record`} download>
          Löschprotokoll herunterladen
        </AnchorButton>
      </div>
    </Section>
  );
}
