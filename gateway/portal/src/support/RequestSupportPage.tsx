import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Role } from '../api/types';
import { tenantQuery } from '../memberships/queries';
import { rolesFor } from '../people/roles';
import { Button } from '../ui/Button';
import { Select, TextArea } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { supportCasesQuery } from './queries';

const route = getRouteApi('/member/mandanten/$tenantId/einblick');
const SHORTEST_REASON = 10;
const HOURS = [1, 2, 3, 4, 5, 6, 7, 8].map((hours) => ({
  value: String(hours),
  text: hours === 1 ? '1 Stunde' : `${hours} Stunden`,
}));

/** Asks a tenant for leave to see what one of its roles sees. */
export function RequestSupportPage() {
  const { tenantId } = route.useParams();
  const tenant = useQuery(tenantQuery(tenantId));
  const name = tenant.data?.name ?? 'Mandant';
  return (
    <Page
      title={`Einblick bei ${name} beantragen`}
      lead="Sie sehen erst etwas, wenn die Administration des Mandanten es erlaubt. Sie können nur lesen, und jeder Blick steht in seinem Protokoll."
      trail={[
        { text: 'Mandanten', to: '/mandanten' },
        { text: name, to: '/mandanten/$tenantId', params: { tenantId } },
      ]}
    >
      <RequestForm tenantId={tenantId} />
    </Page>
  );
}

function RequestForm({ tenantId }: { tenantId: string }) {
  const roles = rolesFor('MUNICIPALITY');
  const [role, setRole] = useState<Role>('READER');
  const [hours, setHours] = useState('2');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const request = { role, hours: Number(hours), reason: reason.trim() };
  const key = useIdempotencyKey(request);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const ask = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/support-cases', {
          body: request,
          params: { path: { tenantId }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: supportCasesQuery.queryKey });
      toast('Der Einblick ist beantragt.');
      void navigate({ to: '/support' });
    },
  });
  const tooShort = request.reason.length < SHORTEST_REASON;
  const submit = () => {
    setChecked(true);
    if (!tooShort) ask.mutate();
  };
  const problem = ask.error ? problemFrom(ask.error) : undefined;
  return (
    <Form onSubmit={submit}>
      {ask.error && <ProblemAlert error={ask.error} placed={['/reason']} />}
      <Select
        label="Als welche Rolle möchten Sie sehen?"
        hint="Wählen Sie die Rolle der Person, der Sie helfen."
        value={role}
        onChange={(value) => setRole(value as Role)}
        options={roles}
      />
      <Select label="Wie lange?" hint="Ab dem Augenblick, in dem es erlaubt wird." value={hours} onChange={setHours} options={HOURS} />
      <TextArea
        label="Grund"
        hint="Der Mandant entscheidet danach. Nennen Sie, worum es geht und wer gefragt hat."
        value={reason}
        maxLength={500}
        onChange={setReason}
        error={checked && tooShort ? 'Nennen Sie den Grund in einem Satz.' : fieldDetail(problem, '/reason')}
      />
      <div className="button-row">
        <Button type="submit" busy={ask.isPending}>
          Einblick beantragen
        </Button>
      </div>
    </Form>
  );
}
