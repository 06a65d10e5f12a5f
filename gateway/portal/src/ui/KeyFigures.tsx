import type { ReactNode } from 'react';

export interface KeyFigure {
  readonly label: string;
  readonly value: ReactNode;
  readonly hint?: ReactNode;
}

/** The few numbers that a page is about. */
export function KeyFigures({ figures, name }: { figures: readonly KeyFigure[]; name: string }) {
  return (
    <dl className="key-figures" aria-label={name}>
      {figures.map(({ label, value, hint }) => (
        <div key={label} className="key-figure">
          <dt className="kern-body kern-body--muted">{label}</dt>
          <dd className="key-figure__value">{value}</dd>
          {hint && <dd className="kern-body kern-body--small kern-body--muted">{hint}</dd>}
        </div>
      ))}
    </dl>
  );
}
