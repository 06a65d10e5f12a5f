import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { body, newIdempotencyKey, tenants } from '../api/client';
import { hasAny, meQuery, useMe } from '../api/me';
import type { Me, SupportCase } from '../api/types';
import { instant } from '../format/date';
import { label, ROLES, SUPPORT_STATES } from '../format/labels';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { supportCasesQuery } from './queries';
import { startAgain } from './startAgain';

const TONES: Record<string, Tone> = { REQUESTED: 'info', ACTIVE: 'warning', ENDED: 'success' };

const TENANT_LEAD =
  'Der Zweckverband sieht Ihre Daten nur an, wenn Ihre Administration es erlaubt: mit Grund, nur lesend, höchstens acht Stunden. Jeder Blick steht in Ihrem Protokoll.';
const ASSOCIATION_LEAD =
  'Einblick beantragen Sie auf der Seite eines Mandanten. Er beginnt, wenn dessen Administration ihn erlaubt, und ist nur lesend. Jeder Blick steht im Protokoll des Mandanten.';

/** Who of the association asked to see a tenant's data, and what became of it. */
export function SupportPage() {
  const me = useMe();
  const cases = useQuery({ ...supportCasesQuery, refetchInterval: 30_000 });
  const acts = useActs();
  return (
    <Page title="Supportfälle" lead={me.tenant.kind === 'ASSOCIATION' ? ASSOCIATION_LEAD : TENANT_LEAD}>
      {acts.error && <ProblemAlert error={acts.error} />}
      <Loaded query={cases}>
        {({ items }) =>
          items.length > 0 ? (
            <DataTable caption="Supportfälle" columns={columns(me, acts)} rows={items} rowKey={({ id }) => id} />
          ) : (
            <Empty title="Es gibt keinen Supportfall." />
          )
        }
      </Loaded>
    </Page>
  );
}

interface Acts {
  readonly grant: (id: string) => void;
  readonly end: (id: string) => void;
  readonly enter: (id: string) => void;
  readonly error: Error | null;
}

function useActs(): Acts {
  const queries = useQueryClient();
  const toast = useToast();
  const done = (text: string) => {
    void queries.invalidateQueries({ queryKey: supportCasesQuery.queryKey });
    void queries.invalidateQueries({ queryKey: meQuery.queryKey });
    toast(text);
  };
  const request = (supportCaseId: string) => ({
    params: { path: { supportCaseId }, header: { 'Idempotency-Key': newIdempotencyKey() } },
  });
  const grant = useMutation({
    mutationFn: (id: string) => body(tenants.POST('/support-cases/{supportCaseId}/grant', request(id))),
    onSuccess: ({ supporter }) => done(`${supporter} darf Ihre Daten jetzt ansehen.`),
  });
  const end = useMutation({
    mutationFn: (id: string) => body(tenants.POST('/support-cases/{supportCaseId}/end', request(id))),
    onSuccess: () => done('Der Supportfall ist beendet.'),
  });
  const enter = useMutation({
    mutationFn: (id: string) =>
      tenants.POST('/support-cases/{supportCaseId}/entry', { params: { path: { supportCaseId: id } } }),
    onSuccess: () => startAgain('/'),
  });
  return { grant: grant.mutate, end: end.mutate, enter: enter.mutate, error: grant.error ?? end.error ?? enter.error };
}

function columns(me: Me, acts: Acts): readonly Column<SupportCase>[] {
  return [
    { head: 'Mandant', cell: ({ tenantName }) => tenantName },
    {
      head: 'Wer',
      cell: ({ supporter, role }) => (
        <>
          {supporter}
          <span className="cell-detail">als „{label(ROLES, role)}“</span>
        </>
      ),
    },
    { head: 'Grund', cell: ({ reason }) => reason },
    {
      head: 'Zeitraum',
      cell: ({ requestedAt, grantedAt, grantedBy, endsAt, hours }) =>
        grantedAt && endsAt ? (
          <>
            {instant(grantedAt)} bis {instant(endsAt)}
            <span className="cell-detail">erlaubt von {grantedBy}</span>
          </>
        ) : (
          <>
            {hours === 1 ? '1 Stunde' : `${hours} Stunden`}
            <span className="cell-detail">beantragt am {instant(requestedAt)}</span>
          </>
        ),
    },
    {
      head: 'Stand',
      cell: ({ state, endedAt, endedBy }) => (
        <>
          <Badge tone={TONES[state] ?? 'info'}>{label(SUPPORT_STATES, state)}</Badge>
          {endedAt && (
            <span className="cell-detail">
              {instant(endedAt)}, {endedBy}
            </span>
          )}
        </>
      ),
    },
    { head: 'Ändern', cell: (known) => <CaseActs me={me} known={known} acts={acts} /> },
  ];
}

function CaseActs({ me, known, acts }: { me: Me; known: SupportCase; acts: Acts }) {
  const isOurs = known.tenantId === me.tenant.id;
  const grants = isOurs && known.state === 'REQUESTED' && hasAny(me, ['TENANT_ADMIN']);
  const enters = known.own && known.state === 'ACTIVE';
  const ends = known.state !== 'ENDED' && (known.own || hasAny(me, [isOurs ? 'TENANT_ADMIN' : 'ASSOCIATION_ADMIN']));
  if (me.looksIn || (!grants && !enters && !ends)) return '–';
  const whose = <span className="sr-only"> {isOurs ? known.supporter : known.tenantName}</span>;
  return (
    <div className="button-row">
      {grants && <Button onClick={() => acts.grant(known.id)}>Erlauben{whose}</Button>}
      {enters && <Button onClick={() => acts.enter(known.id)}>Einblick nehmen{whose}</Button>}
      {ends && (
        <Button look="tertiary" onClick={() => acts.end(known.id)}>
          {grants ? 'Ablehnen' : 'Beenden'}
          {whose}
        </Button>
      )}
    </div>
  );
}
