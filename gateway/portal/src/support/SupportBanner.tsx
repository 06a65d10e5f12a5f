import { useMutation } from '@tanstack/react-query';
import { tenants } from '../api/client';
import type { Me } from '../api/types';
import { instant } from '../format/date';
import { label, ROLES } from '../format/labels';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { TextLink } from '../ui/LinkButton';
import { ProblemAlert } from '../ui/ProblemAlert';
import { startAgain } from './startAgain';

/** Above every page while somebody of the association may see the tenant's data: for the tenant, and for the one who looks. */
export function SupportBanner({ me }: { me: Me }) {
  return (
    <div className="support-banner">
      {me.lookers?.map(({ supportCaseId, name, role, reason, endsAt }) =>
        me.looksIn ? (
          me.person.name === name && <Looking key={supportCaseId} me={me} role={role} endsAt={endsAt} />
        ) : (
          <Alert key={supportCaseId} tone="warning" title={`${name} darf Ihre Daten ansehen`}>
            <p className="kern-body">
              Als „{label(ROLES, role)}“, nur lesend, bis {instant(endsAt)}. Grund: {reason}{' '}
              <TextLink to="/support">Supportfälle ansehen</TextLink>
            </p>
          </Alert>
        ),
      )}
    </div>
  );
}

function Looking({ me, role, endsAt }: { me: Me; role: string; endsAt: string }) {
  const leave = useMutation({
    mutationFn: () => tenants.POST('/me/support-case/leaving'),
    onSuccess: () => startAgain('/support'),
  });
  return (
    <Alert tone="warning" title={`Sie sehen ${me.tenant.name} als „${label(ROLES, role)}“`}>
      {leave.error && <ProblemAlert error={leave.error} />}
      <p className="kern-body">
        Nur lesend, bis {instant(endsAt)}. Was Sie ansehen, steht im Protokoll von {me.tenant.name}.
      </p>
      <Button look="secondary" onClick={() => leave.mutate()} busy={leave.isPending}>
        Einblick verlassen
      </Button>
    </Alert>
  );
}
