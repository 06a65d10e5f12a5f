import { Link } from '@tanstack/react-router';
import { loginAddress, type Session } from '../api/session';
import type { Me } from '../api/types';
import { AnchorButton } from '../ui/LinkButton';
import { TenantMenu } from './TenantMenu';
import { UserMenu } from './UserMenu';

/** Who offers this, for which administration one acts, and who one is. */
export function Header({ me, session }: { me?: Me; session?: Session }) {
  return (
    <header className="header">
      <div className="kern-kopfzeile">
        <div className="header__inner">
          <p className="kern-kopfzeile__label">Ein Angebot des Zweckverbands Allmende (Demo)</p>
        </div>
      </div>
      <div className="header__bar">
        <div className="header__inner">
          <Link to="/" className="brand">
            <BrandMark />
            <span>
              Allmende<span className="sr-only">, zur Startseite</span>
            </span>
          </Link>
          <div className={me ? 'header__tools header__tools--member' : 'header__tools'}>
            {me && <TenantMenu me={me} />}
            {me && <UserMenu me={me} />}
            {session?.authenticated === false && <AnchorButton href={loginAddress()}>Anmelden</AnchorButton>}
          </div>
        </div>
      </div>
    </header>
  );
}

function BrandMark() {
  return (
    <svg className="brand__mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="6" className="brand__field" />
      <path d="M5 23c6-10 16-10 22 0z" className="brand__hill" />
      <circle cx="16" cy="11" r="4" className="brand__sun" />
    </svg>
  );
}
