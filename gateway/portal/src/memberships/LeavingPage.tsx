import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { LeavingDate } from '../api/types';
import { day } from '../format/date';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { useSettled } from '../ui/useSettled';
import { Derivation } from './Derivation';
import { tenantQuery } from './queries';

const route = getRouteApi('/member/mandanten/$tenantId/mitgliedschaft/$membershipId/austritt');
const PLACED = ['/receivedOn', '/declaredBy', '/reference'];

/** A leaving declaration has come: the last day and how it follows stand there before anybody confirms. */
export function LeavingPage() {
  const path = route.useParams();
  const { tenantId, membershipId } = path;
  const tenant = useQuery(tenantQuery(tenantId));
  const name = tenant.data?.name ?? 'Mandant';
  return (
    <Page
      title="Austritt erfassen"
      lead={`${name} hat erklärt auszutreten. Der letzte Tag folgt aus der Kündigungsfrist.`}
      trail={[
        { text: 'Mandanten', to: '/mandanten' },
        { text: name, to: '/mandanten/$tenantId', params: { tenantId } },
        { text: 'Mitgliedschaft', to: '/mandanten/$tenantId/mitgliedschaft/$membershipId', params: { tenantId, membershipId } },
      ]}
    >
      <LeavingForm path={path} name={name} />
    </Page>
  );
}

function LeavingForm({ path, name }: { path: { tenantId: string; membershipId: string }; name: string }) {
  const [receivedOn, setReceivedOn] = useState('');
  const [declaredBy, setDeclaredBy] = useState('');
  const [reference, setReference] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const toast = useToast();

  const settled = useSettled(receivedOn);
  const preview = useQuery({
    queryKey: ['leaving-date', path, settled],
    queryFn: () =>
      body(
        tenants.GET('/tenants/{tenantId}/memberships/{membershipId}/leaving-date', {
          params: { path, query: { receivedOn: settled } },
        }),
      ),
    enabled: settled !== '',
    retry: false,
    placeholderData: keepPreviousData,
  });
  const date = preview.data?.receivedOn === receivedOn ? preview.data : undefined;

  const request = {
    receivedOn,
    declaredBy: declaredBy.trim(),
    reference: reference.trim() || undefined,
    lastDay: date?.lastDay ?? '',
  };
  const key = useIdempotencyKey([path, request]);
  const give = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/memberships/{membershipId}/notices', {
          params: { path, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(`${name} scheidet zum ${day(request.lastDay)} aus.`);
      void navigate({ to: '/mandanten/$tenantId/mitgliedschaft/$membershipId', params: path });
    },
  });
  const problem = give.error ? problemFrom(give.error) : undefined;
  const submit = () => {
    setChecked(true);
    if (date && request.declaredBy.length >= 2) give.mutate();
  };

  return (
    <Form onSubmit={submit}>
      {give.error && <ProblemAlert error={give.error} placed={PLACED} />}
      <TextField
        label="Zugang der Erklärung"
        hint="Der Tag, an dem die Erklärung beim Zweckverband eingegangen ist. Von hier läuft die Frist."
        type="date"
        narrow
        value={receivedOn}
        onChange={setReceivedOn}
        error={checked && !receivedOn ? 'Geben Sie den Tag des Zugangs an.' : fieldDetail(problem, '/receivedOn')}
      />
      <TextField
        label="Erklärt von"
        hint="Wer die Erklärung unterschrieben hat, mit Amtsbezeichnung."
        maxLength={200}
        value={declaredBy}
        onChange={setDeclaredBy}
        error={
          checked && request.declaredBy.length < 2 ? 'Nennen Sie, wer die Erklärung unterschrieben hat.' : fieldDetail(problem, '/declaredBy')
        }
      />
      <TextField
        label="Aktenzeichen"
        optional
        maxLength={200}
        value={reference}
        onChange={setReference}
        error={fieldDetail(problem, '/reference')}
      />
      <Computed receivedOn={receivedOn} date={date} error={receivedOn === settled ? preview.error : null} />
      <div className="button-row">
        <Button type="submit" busy={give.isPending}>
          {date ? `Austritt zum ${day(date.lastDay)} bestätigen` : 'Austritt bestätigen'}
        </Button>
        <LinkButton to="/mandanten/$tenantId/mitgliedschaft/$membershipId" params={path} look="secondary">
          Abbrechen
        </LinkButton>
      </div>
    </Form>
  );
}

function Computed({ receivedOn, date, error }: { receivedOn: string; date?: LeavingDate; error: Error | null }) {
  if (error) return <ProblemAlert error={error} />;
  if (date) return <Derivation date={date} />;
  return receivedOn ? <Loading /> : null;
}
