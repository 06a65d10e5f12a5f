import { Page } from '../ui/Page';
import { LinkButton } from '../ui/LinkButton';

export function NotFound() {
  return (
    <Page title="Seite nicht gefunden" lead="Unter dieser Adresse gibt es keine Seite. Vielleicht ist der Link veraltet.">
      <LinkButton to="/">Zur Startseite</LinkButton>
    </Page>
  );
}
