import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { hasAny, useMe } from '../api/me';
import type { DataExport } from '../api/types';
import { day, instant } from '../format/date';
import { fileSize } from '../format/size';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Facts } from '../ui/Facts';
import { AnchorButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { dataExportsQuery } from './queries';

const STATES: Record<DataExport['state'], { text: string; tone: Tone }> = {
  REQUESTED: { text: 'Wird zusammengestellt', tone: 'info' },
  READY: { text: 'Liegt bereit', tone: 'success' },
  DELETED: { text: 'Gelöscht', tone: 'info' },
  CANCELLED: { text: 'Zurückgezogen', tone: 'info' },
};

const SERVICES: Record<DataExport['parts'][number]['service'], string> = {
  TENANT: 'Stammdaten, Personen und Rechte',
  MARKETPLACE: 'Buchungen und Dienste',
  BILLING: 'Rechnungen und Nutzung',
};

/** Asks for the data of a tenant, shows what each service has contributed, and lets one download the package. */
export function DataExports({ tenantId, title }: { tenantId: string; title: string }) {
  const me = useMe();
  const exports = useQuery(dataExportsQuery(tenantId));
  const items = exports.data?.items ?? [];
  const mayAsk = hasAny(me, ['TENANT_ADMIN', 'ASSOCIATION_ADMIN']);
  return (
    <Section title={title}>
        <Loaded query={exports}>
          {({ items: found }) =>
            found.length === 0 ? (
              <Empty title="Es wurden noch keine Daten angefordert." />
            ) : (
              found.map((item) => <Package key={item.id} item={item} mayAct={mayAsk && (item.byAssociation || item.tenantId === me.tenant.id)} />)
            )
          }
        </Loaded>
        {mayAsk && <Request tenantId={tenantId} latest={items[0]} />}
    </Section>
  );
}

function Request({ tenantId, latest }: { tenantId: string; latest: DataExport | undefined }) {
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([tenantId, latest?.id, latest?.state]);
  const request = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/data-exports', {
          params: { path: { tenantId }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Daten sind angefordert. Das Paket erscheint auf dieser Seite.');
    },
  });
  return (
    <>
      {request.error && <ProblemAlert error={request.error} />}
      <div className="button-row button-row--below">
        <Button busy={request.isPending} disabled={latest?.state === 'REQUESTED'} onClick={() => request.mutate()}>
          Daten anfordern
        </Button>
      </div>
    </>
  );
}

/** A part may never arrive; then nobody has to wait for it. */
function Cancel({ item }: { item: DataExport }) {
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([item.id, 'cancellation']);
  const cancel = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/data-exports/{dataExportId}/cancellation', {
          params: { path: { dataExportId: item.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Anforderung ist zurückgezogen. Sie können die Daten neu anfordern.');
    },
  });
  return (
    <>
      {cancel.error && <ProblemAlert error={cancel.error} />}
      <div className="button-row button-row--below">
        <Button look="secondary" busy={cancel.isPending} onClick={() => cancel.mutate()}>
          Anforderung zurückziehen
        </Button>
      </div>
    </>
  );
}

function Package({ item, mayAct }: { item: DataExport; mayAct: boolean }) {
  const { state, readyAt, keptUntil, downloadedAt, cancelledAt } = item;
  const open = item.parts.flatMap(({ openItems }) => openItems ?? []);
  return (
    <div>
      <p className="badge-row">
        <Badge tone={STATES[state].tone}>{STATES[state].text}</Badge>
      </p>
      <Facts
        name={`Paket vom ${instant(item.requestedAt)}`}
        facts={[
          {
            label: 'Angefordert',
            value: `${instant(item.requestedAt)} von ${item.requestedBy}${item.byAssociation ? ' (Zweckverband)' : ''}`,
          },
          ...item.parts.map((part) => ({
            label: SERVICES[part.service],
            value: part.contributedAt
              ? `liegt vor seit ${instant(part.contributedAt)} (${part.files} Dateien)`
              : state === 'CANCELLED'
                ? 'nicht geliefert'
                : `angefordert seit ${instant(item.requestedAt)}`,
          })),
          { label: 'Zurückgezogen', value: cancelledAt && `${instant(cancelledAt)} von ${item.cancelledBy}` },
          { label: 'Fertig', value: readyAt && `${instant(readyAt)}, ${fileSize(item.bytes ?? 0)}` },
          { label: state === 'DELETED' ? 'Lag bereit bis' : 'Liegt bereit bis', value: keptUntil && day(keptUntil) },
          { label: 'Heruntergeladen', value: downloadedAt && `${instant(downloadedAt)} von ${item.downloadedBy}` },
          { label: 'Prüfsumme (SHA-256)', value: item.sha256 && <code>{item.sha256}</code> },
        ]}
      />
      {open.length > 0 && (
        <>
          <p className="kern-body">Zu diesem Zeitpunkt war noch offen:</p>
          <ul className="kern-list kern-list--bullet">
            {open.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {mayAct && state === 'REQUESTED' && <Cancel item={item} />}
      {mayAct && item.downloadable && (
        <div className="button-row button-row--below">
          <AnchorButton look="secondary" icon="download" href={`/api/tenants/v1/data-exports/${item.id}/package`} download>
            Paket herunterladen (ZIP)
          </AnchorButton>
        </div>
      )}
    </div>
  );
}
