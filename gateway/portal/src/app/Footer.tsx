import type { LinkProps } from '@tanstack/react-router';
import { TextLink } from '../ui/LinkButton';

const LINKS: readonly { text: string; to: LinkProps['to'] }[] = [
  { text: 'Leichte Sprache', to: '/leichte-sprache' },
  { text: 'Erklärung zur Barrierefreiheit', to: '/barrierefreiheit' },
  { text: 'Für Entwicklerinnen und Entwickler', to: '/entwickler' },
  { text: 'Impressum', to: '/impressum' },
  { text: 'Datenschutz', to: '/datenschutz' },
];

export function Footer() {
  return (
    <footer className="footer">
      <ul>
        {LINKS.map(({ text, to }) => (
          <li key={text}>
            <TextLink to={to}>{text}</TextLink>
          </li>
        ))}
      </ul>
    </footer>
  );
}
