import type { Me } from '../api/types';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { ExternalLink } from '../ui/LinkButton';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useActAtHome, useActFor } from './acting';

type Choice = Me['tenants'][number];

/** The administration one acts for, always visible; with several, the way to the others. */
export function TenantMenu({ me }: { me: Me }) {
  const actFor = useActFor();
  const home = useActAtHome();
  if (me.tenants.length < 2) {
    return (
      <p className="tenant kern-body">
        <span className="sr-only">Mandant </span>
        {me.tenant.name}
      </p>
    );
  }
  const error = actFor.error ?? home.error;
  const way = (tenant: Choice) => {
    if (tenant.active && me.actsFrom) return <span aria-current="true">{tenant.name}</span>;
    if (tenant.represented) {
      return (
        <Button look="tertiary" busy={actFor.isPending && actFor.variables === tenant.id} onClick={() => actFor.mutate(tenant.id)}>
          Für {tenant.name} handeln
        </Button>
      );
    }
    if (tenant.id === me.actsFrom?.id) {
      return (
        <Button look="tertiary" busy={home.isPending} onClick={() => home.mutate()}>
          Wieder für {tenant.name} handeln
        </Button>
      );
    }
    return (
      <ExternalLink
        href={`/switch?organization=${encodeURIComponent(tenant.alias)}`}
        aria-current={tenant.active ? 'true' : undefined}
      >
        {tenant.name}
      </ExternalLink>
    );
  };
  return (
    <Disclosure
      className="tenant-menu"
      text={
        <>
          <span className="sr-only">Mandant wechseln, aktuell </span>
          {me.tenant.name}
        </>
      }
    >
      {() => (
        <>
          {error && <ProblemAlert error={error} />}
          <ul className="menu-list">
            {me.tenants.map((tenant) => (
              <li key={tenant.id}>{way(tenant)}</li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}
