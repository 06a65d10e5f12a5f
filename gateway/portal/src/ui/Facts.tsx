import type { ReactNode } from 'react';

export interface Fact {
  readonly label: string;
  /** Nothing (null, undefined, empty text) leaves the line out. */
  readonly value: ReactNode;
}

/** Label and value, line by line. */
export function Facts({ facts, name, numeric }: { facts: readonly Fact[]; name?: string; numeric?: boolean }) {
  const shown = facts.filter(({ value }) => value !== undefined && value !== null && value !== '');
  return (
    <dl className={`facts${numeric ? ' facts--numeric' : ''}`} aria-label={name}>
      {shown.map(({ label, value }) => (
        <div key={label} className="facts__line">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
