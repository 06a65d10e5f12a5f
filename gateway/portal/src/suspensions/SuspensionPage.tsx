import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Tenant } from '../api/types';
import { tenantQuery } from '../memberships/queries';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { TextArea, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { type Ground, GROUNDS } from './grounds';
import { SuspensionEffects } from './SuspensionEffects';

const route = getRouteApi('/member/mandanten/$tenantId/sperre');
const SHORTEST_REASON = 10;

/** Why a tenant shall be suspended, and what that does. */
export function SuspensionPage() {
  const { tenantId } = route.useParams();
  const tenant = useQuery(tenantQuery(tenantId));
  const name = tenant.data?.name ?? 'Mandant';
  return (
    <Page
      title="Sperre erfassen"
      lead="Eine zweite Person gibt die Sperre frei. Vorher geschieht nichts."
      trail={[
        { text: 'Mandanten', to: '/mandanten' },
        { text: name, to: '/mandanten/$tenantId', params: { tenantId } },
      ]}
    >
      <Loaded query={tenant}>{(data) => <SuspensionForm tenant={data} />}</Loaded>
    </Page>
  );
}

function SuspensionForm({ tenant }: { tenant: Tenant }) {
  const [ground, setGround] = useState<Ground>('ARREARS');
  const [reason, setReason] = useState('');
  const [takesEffectOn, setTakesEffectOn] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const toast = useToast();
  const request = { ground, reason: reason.trim(), takesEffectOn };
  const key = useIdempotencyKey([tenant.id, request]);
  const path = { tenantId: tenant.id };
  const record = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/suspensions', {
          params: { path, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Sperre ist erfasst und wartet auf die Freigabe.');
      void navigate({ to: '/mandanten/$tenantId', params: path });
    },
  });
  const problem = record.error ? problemFrom(record.error) : undefined;
  const tooShort = request.reason.length < SHORTEST_REASON;
  const submit = () => {
    setChecked(true);
    if (takesEffectOn && !tooShort) record.mutate();
  };
  return (
    <Form onSubmit={submit}>
      {record.error && <ProblemAlert error={record.error} placed={['/reason', '/takesEffectOn']} />}
      <Radios
        legend="Warum wird gesperrt?"
        value={ground}
        onChange={(value) => setGround(value as Ground)}
        choices={Object.entries(GROUNDS).map(([value, text]) => ({ value, text }))}
      />
      <SuspensionEffects ground={ground} tenant={tenant} />
      <TextField
        label="Gesperrt ab"
        type="date"
        narrow
        value={takesEffectOn}
        onChange={setTakesEffectOn}
        error={checked && !takesEffectOn ? 'Geben Sie den ersten Tag an.' : fieldDetail(problem, '/takesEffectOn')}
      />
      <TextArea
        label="Was ist geschehen, und was kann die Verwaltung tun?"
        hint="Die Verwaltung liest diesen Text oben auf jeder Seite."
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={checked && tooShort ? 'Schreiben Sie mindestens einen Satz.' : fieldDetail(problem, '/reason')}
      />
      <div className="button-row">
        <Button type="submit" busy={record.isPending}>
          Zur Freigabe erfassen
        </Button>
        <LinkButton to="/mandanten/$tenantId" params={path} look="secondary">
          Abbrechen
        </LinkButton>
      </div>
    </Form>
  );
}
