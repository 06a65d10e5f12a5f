import type { ReactNode } from 'react';

export interface TimelineItem {
  readonly key: string;
  readonly when: ReactNode;
  readonly what: ReactNode;
  readonly who?: ReactNode;
  readonly note?: ReactNode;
  /** Not done yet: what everybody waits for. */
  readonly open?: boolean;
}

/** What happened, in order, and what comes next. */
export function Timeline({ items, name }: { items: readonly TimelineItem[]; name: string }) {
  return (
    <ol className="timeline" aria-label={name}>
      {items.map(({ key, when, what, who, note, open }) => (
        <li key={key} className={`timeline__item${open ? ' timeline__item--open' : ''}`}>
          <p className="kern-body timeline__what">{what}</p>
          <p className="kern-body kern-body--small kern-body--muted">
            {when}
            {who && <> · {who}</>}
          </p>
          {note && <p className="kern-body timeline__note">{note}</p>}
        </li>
      ))}
    </ol>
  );
}
