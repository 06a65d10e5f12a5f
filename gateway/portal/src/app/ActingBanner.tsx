import type { Me } from '../api/types';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useActAtHome } from './acting';

/** Above every page while somebody of a Verbandsgemeinde acts for one of its Ortsgemeinden. */
export function ActingBanner({ me }: { me: Me }) {
  const home = useActAtHome();
  if (!me.actsFrom) return null;
  return (
    <div className="support-banner">
      <Alert tone="info" title={`Sie handeln für ${me.tenant.name}`}>
        {home.error && <ProblemAlert error={home.error} />}
        <p className="kern-body">
          Was Sie bestellen und freigeben, geht zulasten von {me.tenant.name}. Im Protokoll stehen Ihr Name und {me.actsFrom.name}.
        </p>
        <Button look="secondary" onClick={() => home.mutate()} busy={home.isPending}>
          Wieder für {me.actsFrom.name} handeln
        </Button>
      </Alert>
    </div>
  );
}
