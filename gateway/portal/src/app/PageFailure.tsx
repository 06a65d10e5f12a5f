import type { ErrorComponentProps } from '@tanstack/react-router';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';

/** The last resort when a page itself breaks. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="Diese Seite lässt sich nicht anzeigen">
      <ProblemAlert error={error} onRetry={reset} />
    </Page>
  );
}
