import type { ReactNode } from 'react';

/** Nothing here, and what one can do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="kern-title">{title}</p>
      {children}
    </div>
  );
}
