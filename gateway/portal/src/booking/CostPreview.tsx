import type { UseQueryResult } from '@tanstack/react-query';
import type { Quote } from '../api/types';
import { Loading } from '../ui/Loaded';
import { ProblemAlert } from '../ui/ProblemAlert';
import { CostFacts } from './CostFacts';

/** What it costs, while one is still choosing. */
export function CostPreview({ quote }: { quote: UseQueryResult<Quote> }) {
  return (
    <aside className="cost-preview" aria-label="Kostenvorschau">
      <h2 className="kern-heading-small">Kostenvorschau</h2>
      {quote.error && <ProblemAlert error={quote.error} onRetry={() => void quote.refetch()} />}
      {!quote.error && !quote.data && <Loading />}
      {!quote.error && quote.data && (
        <div aria-live="polite" aria-busy={quote.isFetching}>
          <CostFacts quote={quote.data} />
        </div>
      )}
    </aside>
  );
}
