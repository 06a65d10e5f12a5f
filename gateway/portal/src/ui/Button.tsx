import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon } from './Icon';

type Look = 'primary' | 'secondary' | 'tertiary';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look;
  readonly icon?: string;
  /** While the act runs; the button stays focusable and says so. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

export function buttonClass(look: Look = 'primary'): string {
  return `kern-btn kern-btn--${look}`;
}

export function Button({ look = 'primary', icon, busy, children, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(look)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      <span className="kern-label">{busy ? 'Bitte warten …' : children}</span>
    </button>
  );
}
