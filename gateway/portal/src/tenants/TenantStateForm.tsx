import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { hasAny, useMe } from '../api/me';
import type { Tenant } from '../api/types';
import { label, TENANT_STATES } from '../format/labels';
import { noticeOf } from '../memberships/Notices';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Fields';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { isReady, OpenItems } from './Checklist';

type State = Tenant['state'];

interface Move {
  readonly state: State;
  readonly text: string;
  readonly effect: string;
}

const START: Move = {
  state: 'ONBOARDING',
  text: 'Aufbau beginnen',
  effect: 'Die Personen des Mandanten können sich anmelden und einrichten.',
};
const ACTIVATE: Move = { state: 'ACTIVE', text: 'Aktivieren', effect: 'Der Mandant kann Dienste buchen.' };
const LEAVE: Move = {
  state: 'LEAVING',
  text: 'Ausscheiden beginnen',
  effect: 'Der Mandant scheidet aus. Laufende Dienste werden noch abgerechnet.',
};
const CLOSE: Move = { state: 'CLOSED', text: 'Beenden', effect: 'Der Mandant ist danach endgültig beendet.' };

const MOVES: Record<State, readonly Move[]> = {
  INVITED: [START, CLOSE],
  ONBOARDING: [ACTIVATE, CLOSE],
  ACTIVE: [LEAVE],
  SUSPENDED: [LEAVE],
  LEAVING: [],
  CLOSED: [],
};

/** The next states in the life of a tenant. */
export function TenantStateForm({ tenant }: { tenant: Tenant }) {
  const me = useMe();
  const [move, setMove] = useState<Move>();
  const moves = MOVES[tenant.state].filter((move) => move !== LEAVE || !leavesByNotice(tenant));
  if (!hasAny(me, ['ASSOCIATION_ADMIN']) || tenant.kind === 'ASSOCIATION' || moves.length === 0) return null;
  return (
    <Section title="Stand ändern">
      <div className="button-row">
        {moves.map((possible) => (
          <Button key={possible.state} look="secondary" onClick={() => setMove(possible)}>
            {possible.text}
          </Button>
        ))}
      </div>
      {move && <MoveDialog tenant={tenant} move={move} onClose={() => setMove(undefined)} />}
    </Section>
  );
}

/** Members leave by a declaration. Whoever leaves is closed by its exit. */
function leavesByNotice({ memberships }: Tenant): boolean {
  return memberships.some((membership) => membership.until === undefined || noticeOf(membership));
}

function MoveDialog({ tenant, move, onClose }: { tenant: Tenant; move: Move; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const ready = move !== ACTIVATE || isReady(tenant);
  const queries = useQueryClient();
  const toast = useToast();
  const request = { state: move.state, reason: reason.trim() || undefined };
  const key = useIdempotencyKey([tenant.id, tenant.revision, request]);
  const change = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/state-changes', {
          params: { path: { tenantId: tenant.id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onError: () => void queries.invalidateQueries(),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(`${tenant.name}: ${label(TENANT_STATES, move.state)}.`);
      onClose();
    },
  });
  return (
    <Dialog
      title={`${tenant.name}: ${move.text}?`}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          {ready && (
            <Button busy={change.isPending} onClick={() => change.mutate()}>
              {move.text}
            </Button>
          )}
        </>
      }
    >
      {change.error && <ProblemAlert error={change.error} />}
      <p className="kern-body">{move.effect}</p>
      {ready ? (
        <TextArea label="Grund" optional maxLength={500} value={reason} onChange={setReason} />
      ) : (
        <OpenItems tenant={tenant} />
      )}
    </Dialog>
  );
}
