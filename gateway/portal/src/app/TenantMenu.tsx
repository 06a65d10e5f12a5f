import type { Me } from '../api/types';
import { Disclosure } from '../ui/Disclosure';
import { ExternalLink } from '../ui/LinkButton';

/** The administration one acts for, always visible; with several, the way to the others. */
export function TenantMenu({ me }: { me: Me }) {
  if (me.tenants.length < 2) {
    return (
      <p className="tenant kern-body">
        <span className="sr-only">Mandant </span>
        {me.tenant.name}
      </p>
    );
  }
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
        <ul className="menu-list">
          {me.tenants.map((tenant) => (
            <li key={tenant.id}>
              <ExternalLink
                href={`/switch?organization=${encodeURIComponent(tenant.alias)}`}
                aria-current={tenant.active ? 'true' : undefined}
              >
                {tenant.name}
              </ExternalLink>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
