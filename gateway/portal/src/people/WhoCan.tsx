import { useQuery } from '@tanstack/react-query';
import { useMe } from '../api/me';
import type { MyRole } from '../api/types';
import { label, ROLES } from '../format/labels';
import { TextLink } from '../ui/LinkButton';
import { myRolesQuery } from './queries';
import { givers, holders, whyNot } from './whyNot';

/** Why one lacks these roles, who has them, and who could give one; nothing until that is known. */
export function WhoCan({ roles }: { roles: readonly string[] }) {
  const me = useMe();
  const { data } = useQuery(myRolesQuery);
  if (me.looksIn) return <p className="kern-body">Im Einblick sehen Sie nur, was Ihnen die Verwaltung erlaubt hat.</p>;
  if (!data) return null;
  const known = data.items.filter(({ role }) => roles.includes(role));
  if (known.length === 0) {
    return <p className="kern-body">Diese Aufgabe ist in Ihrer Organisation nicht vorgesehen; keine Rolle öffnet sie.</p>;
  }
  return (
    <>
      <ul className="kern-list kern-list--bullet">
        {known.map((role) => (
          <li key={role.role}>
            <Explained role={role} />
          </li>
        ))}
      </ul>
      <p className="kern-body">
        {givers(known)} <TextLink to="/meine-rechte">Meine Rechte</TextLink>
      </p>
    </>
  );
}

function Explained({ role }: { role: MyRole }) {
  return (
    <>
      <strong>{label(ROLES, role.role)}:</strong> {whyNot(role)} {holders(role)}
    </>
  );
}
