import { Icon } from './Icon';

export type Tone = 'success' | 'info' | 'warning' | 'danger';

/** A state in one or two words, never by colour alone. */
export function Badge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={`kern-badge kern-badge--small kern-badge--${tone}`}>
      <Icon name={tone} size="small" />
      <span className="kern-label kern-label--small">{children}</span>
    </span>
  );
}
