import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Tenant, TenantSummary } from '../api/types';
import { tenantQuery } from '../memberships/queries';
import { TenantSearch } from '../tenants/TenantSearch';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { MergerEffects } from './MergerEffects';

const route = getRouteApi('/member/mandanten/$tenantId/rechtsnachfolge');
const SHORTEST_BASIS = 3;

/** Who takes over from a tenant: first found among the tenants, then with its day and legal basis. */
export function MergerPage() {
  const { tenantId } = route.useParams();
  const tenant = useQuery(tenantQuery(tenantId));
  const [successor, setSuccessor] = useState<TenantSummary>();
  const name = tenant.data?.name ?? 'Mandant';
  return (
    <Page
      title="Rechtsnachfolge erfassen"
      lead={`Auf wen geht ${name} über? Gehen mehrere auf denselben Nachfolger über, erfassen Sie bitte für jeden eine Rechtsnachfolge zum selben Tag.`}
      trail={[
        { text: 'Mandanten', to: '/mandanten' },
        { text: name, to: '/mandanten/$tenantId', params: { tenantId } },
      ]}
    >
      <Loaded query={tenant}>
        {(data) =>
          successor ? (
            <MergerForm tenant={data} successor={successor} onBack={() => setSuccessor(undefined)} />
          ) : (
            <TenantSearch
              label="Nachfolger suchen"
              fits={({ id, kind, state }) => id !== data.id && kind !== 'ASSOCIATION' && state === 'ACTIVE'}
              onChoose={setSuccessor}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function MergerForm({ tenant, successor, onBack }: { tenant: Tenant; successor: TenantSummary; onBack: () => void }) {
  const [takesEffectOn, setTakesEffectOn] = useState('');
  const [legalBasis, setLegalBasis] = useState('');
  const [decision, setDecision] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const toast = useToast();
  const request = {
    successorId: successor.id,
    takesEffectOn,
    legalBasis: legalBasis.trim(),
    decisionReference: decision.trim() || undefined,
  };
  const key = useIdempotencyKey([tenant.id, request]);
  const path = { tenantId: tenant.id };
  const record = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/mergers', {
          params: { path, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Rechtsnachfolge ist erfasst und wartet auf die Freigabe.');
      void navigate({ to: '/mandanten/$tenantId', params: path });
    },
  });
  const problem = record.error ? problemFrom(record.error) : undefined;
  const basisMissing = request.legalBasis.length < SHORTEST_BASIS;
  const submit = () => {
    setChecked(true);
    if (takesEffectOn && !basisMissing) record.mutate();
  };
  return (
    <Form onSubmit={submit}>
      {record.error && <ProblemAlert error={record.error} placed={['/takesEffectOn', '/legalBasis', '/decisionReference']} />}
      <p className="kern-body">
        {tenant.name} geht auf <strong>{successor.name}</strong> über.
      </p>
      <TextField
        label="Erster Tag des Nachfolgers"
        hint="Der Erste eines Monats, zum Beispiel der 1. Januar."
        type="date"
        narrow
        value={takesEffectOn}
        onChange={setTakesEffectOn}
        error={checked && !takesEffectOn ? 'Geben Sie den ersten Tag an.' : fieldDetail(problem, '/takesEffectOn')}
      />
      <TextField
        label="Rechtsgrundlage"
        hint="Das Gesetz oder die Vereinbarung, zum Beispiel: Landesgesetz über die Eingliederung."
        maxLength={300}
        value={legalBasis}
        onChange={setLegalBasis}
        error={checked && basisMissing ? 'Nennen Sie die Rechtsgrundlage.' : fieldDetail(problem, '/legalBasis')}
      />
      <TextField
        label="Beschluss oder Aktenzeichen"
        optional
        maxLength={200}
        value={decision}
        onChange={setDecision}
        error={fieldDetail(problem, '/decisionReference')}
      />
      {takesEffectOn && <MergerEffects predecessor={tenant.name} successor={successor.name} from={takesEffectOn} />}
      <div className="button-row">
        <Button type="submit" busy={record.isPending}>
          Zur Freigabe erfassen
        </Button>
        <Button look="secondary" onClick={onBack}>
          Anderen Nachfolger suchen
        </Button>
        <LinkButton to="/mandanten/$tenantId" params={path} look="tertiary">
          Abbrechen
        </LinkButton>
      </div>
    </Form>
  );
}
