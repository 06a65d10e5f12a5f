import type { LinkProps } from '@tanstack/react-router';
import { TextLink } from './LinkButton';

export interface Crumb {
  readonly text: string;
  readonly to: LinkProps['to'];
  readonly params?: Record<string, string>;
}

/** The way back to where this page hangs. */
export function Breadcrumb({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label="Brotkrumen" className="breadcrumb">
      <ol>
        {trail.map((crumb) => (
          <li key={crumb.text}>
            <TextLink to={crumb.to} params={crumb.params as never}>
              {crumb.text}
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
