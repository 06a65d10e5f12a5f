import { type ReactNode, useEffect, useRef } from 'react';
import { Breadcrumb, type Crumb } from './Breadcrumb';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly trail?: readonly Crumb[];
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The first page of a visit keeps the browser's focus; every later one takes it to its heading. */
let visited = false;

/** A page with its own title; whoever comes here by a link hears the heading first. */
export function Page({ title, lead, trail, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} – Allmende`;
  }, [title]);

  useEffect(() => {
    if (visited) heading.current?.focus();
    visited = true;
  }, []);

  return (
    <>
      {trail && <Breadcrumb trail={trail} />}
      <div className="page-head">
        <h1 className="kern-heading-x-large" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {actions && <div className="page-head__actions">{actions}</div>}
      </div>
      {lead && <p className="kern-body kern-body--large kern-body--muted lead">{lead}</p>}
      {children}
    </>
  );
}

/** A part of a page under its own heading. */
export function Section({ title, children, id }: { title: string; children: ReactNode; id?: string }) {
  return (
    <section className="section" id={id} aria-label={title}>
      <h2 className="kern-heading-medium">{title}</h2>
      {children}
    </section>
  );
}
