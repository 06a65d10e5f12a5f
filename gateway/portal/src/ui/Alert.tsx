import type { ReactNode } from 'react';
import type { Tone } from './Badge';
import { Icon } from './Icon';

interface AlertProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Whether a screen reader says it at once; for what appears after an act. */
  readonly urgent?: boolean;
}

/** A message that belongs to the page. */
export function Alert({ tone, title, children, urgent }: AlertProps) {
  return (
    <div className={`kern-alert kern-alert--${tone}`} role={urgent ? 'alert' : undefined}>
      <div className="kern-alert__header">
        <Icon name={tone} />
        <p className="kern-title">{title}</p>
      </div>
      {children && <div className="kern-alert__body">{children}</div>}
    </div>
  );
}
