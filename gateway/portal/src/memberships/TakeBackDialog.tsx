import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Membership, MembershipNotice, Tenant } from '../api/types';
import { day } from '../format/date';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

interface Props {
  readonly tenant: Tenant;
  readonly membership: Membership;
  readonly notice: MembershipNotice;
  readonly onClose: () => void;
}

/** The tenant stays after all; why is kept. */
export function TakeBackDialog({ tenant, membership, notice, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const request = { reason: reason.trim() };
  const key = useIdempotencyKey([notice.id, request]);
  const takeBack = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/memberships/{membershipId}/notices/{noticeId}/withdrawal', {
          params: {
            path: { tenantId: tenant.id, membershipId: membership.id, noticeId: notice.id },
            header: { 'Idempotency-Key': key },
          },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Der Austritt ist zurückgenommen.');
      onClose();
    },
  });
  const submit = () => {
    setChecked(true);
    if (request.reason.length >= 3) takeBack.mutate();
  };
  const problem = takeBack.error ? problemFrom(takeBack.error) : undefined;
  return (
    <Dialog
      title="Austritt zurücknehmen?"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={takeBack.isPending} onClick={submit}>
            Austritt zurücknehmen
          </Button>
        </>
      }
    >
      {takeBack.error && <ProblemAlert error={takeBack.error} placed={['/reason']} />}
      <p className="kern-body">
        {tenant.name} scheidet dann nicht zum {day(notice.lastDay)} aus. Die Mitgliedschaft läuft weiter wie vereinbart.
      </p>
      <TextArea
        label="Grund"
        hint="Zum Beispiel der Beschluss, mit dem die Erklärung aufgehoben wurde."
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={checked && request.reason.length < 3 ? 'Nennen Sie den Grund.' : fieldDetail(problem, '/reason')}
      />
    </Dialog>
  );
}
