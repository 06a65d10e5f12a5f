import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { buttonClass } from './Button';
import { Icon } from './Icon';

interface AnchorButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly look?: 'primary' | 'secondary' | 'tertiary';
  readonly icon?: string;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link that looks like a button: for addresses outside of the portal, such as downloads and the login. */
export function AnchorButton({ look = 'primary', icon, children, ...rest }: AnchorButtonProps) {
  return (
    <a {...rest} className={buttonClass(look)}>
      {icon && <Icon name={icon} />}
      <span className="kern-label">{children}</span>
    </a>
  );
}

/** A link inside the portal that looks like a button. */
export const LinkButton = createLink(AnchorButton);

function TextAnchor(props: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> }) {
  return <a {...props} className="kern-link kern-link--no-visited-state" />;
}

/** A link inside the portal. */
export const TextLink = createLink(TextAnchor);

/** A link that leaves the portal, or a download. */
export function ExternalLink(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <TextAnchor {...props} />;
}
