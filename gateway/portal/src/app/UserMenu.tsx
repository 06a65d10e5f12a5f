import type { Me } from '../api/types';
import { label, ROLES } from '../format/labels';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { TextLink } from '../ui/LinkButton';
import { logout } from './logout';

/** Who one is, with which roles, and the way out. */
export function UserMenu({ me }: { me: Me }) {
  const roles = me.roles.map((role) => label(ROLES, role)).join(', ');
  return (
    <Disclosure
      className="user-menu"
      icon="account-circle"
      text={
        <>
          <span className="user-menu__name">{me.person.name}</span>
          <span className="user-menu__roles">{roles || 'ohne Rolle'}</span>
        </>
      }
    >
      {(close) => (
        <>
          {me.person.email && <p className="kern-body kern-body--muted">{me.person.email}</p>}
          <p className="kern-body">
            <span className="kern-body--muted">Rollen: </span>
            {roles || 'keine'}
          </p>
          <p className="kern-body">
            <TextLink to="/meine-rechte" onClick={close}>
              Meine Rechte
            </TextLink>
          </p>
          <p className="kern-body">
            <TextLink to="/vertretungen" onClick={close}>
              Vertretungen
            </TextLink>
          </p>
          <Button look="secondary" icon="logout" onClick={() => void logout()}>
            Abmelden
          </Button>
        </>
      )}
    </Disclosure>
  );
}
