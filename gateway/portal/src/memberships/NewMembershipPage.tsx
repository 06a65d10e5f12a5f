import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Membership } from '../api/types';
import { dayAfter } from '../format/date';
import { LEGAL_BASES } from '../format/labels';
import { Button } from '../ui/Button';
import { Select, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { tenantQuery } from './queries';

const route = getRouteApi('/member/mandanten/$tenantId/mitgliedschaft/neu');
const PLACED = ['/from', '/until', '/fileReference'];

/** Another legal relation, for a time in which none holds yet. */
export function NewMembershipPage() {
  const { tenantId } = route.useParams();
  const tenant = useQuery(tenantQuery(tenantId));
  return (
    <Page
      title="Rechtsgrundlage ergänzen"
      lead="Zeiträume eines Mandanten überschneiden sich nie. Beschluss, Genehmigung und Kündigungsfrist ergänzen Sie danach."
      trail={[
        { text: 'Mandanten', to: '/mandanten' },
        { text: tenant.data?.name ?? 'Mandant', to: '/mandanten/$tenantId', params: { tenantId } },
      ]}
    >
      <MembershipForm tenantId={tenantId} />
    </Page>
  );
}

function MembershipForm({ tenantId }: { tenantId: string }) {
  const [legalBasis, setLegalBasis] = useState('ZWECKVEREINBARUNG');
  const [from, setFrom] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [fileReference, setFileReference] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const toast = useToast();
  const request = {
    legalBasis: legalBasis as Membership['legalBasis'],
    from,
    until: lastDay ? dayAfter(lastDay) : undefined,
    fileReference: fileReference.trim() || undefined,
  };
  const key = useIdempotencyKey([tenantId, request]);
  const add = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/memberships', {
          params: { path: { tenantId }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Rechtsgrundlage ist erfasst.');
      void navigate({ to: '/mandanten/$tenantId', params: { tenantId } });
    },
  });
  const problem = add.error ? problemFrom(add.error) : undefined;
  const submit = () => {
    setChecked(true);
    if (from) add.mutate();
  };
  return (
    <Form onSubmit={submit}>
      {add.error && <ProblemAlert error={add.error} placed={PLACED} />}
      <Select
        label="Rechtsgrundlage"
        value={legalBasis}
        onChange={setLegalBasis}
        options={Object.entries(LEGAL_BASES).map(([value, text]) => ({ value, text }))}
      />
      <TextField
        label="Erster Tag"
        type="date"
        narrow
        value={from}
        onChange={setFrom}
        error={checked && !from ? 'Geben Sie den ersten Tag an.' : fieldDetail(problem, '/from')}
      />
      <TextField
        label="Letzter Tag"
        optional
        hint="Nur, wenn ein Ende vereinbart ist."
        type="date"
        narrow
        value={lastDay}
        onChange={setLastDay}
        error={fieldDetail(problem, '/until')}
      />
      <TextField
        label="Aktenzeichen"
        optional
        maxLength={100}
        value={fileReference}
        onChange={setFileReference}
        error={fieldDetail(problem, '/fileReference')}
      />
      <div className="button-row">
        <Button type="submit" busy={add.isPending}>
          Rechtsgrundlage erfassen
        </Button>
        <LinkButton to="/mandanten/$tenantId" params={{ tenantId }} look="secondary">
          Abbrechen
        </LinkButton>
      </div>
    </Form>
  );
}
