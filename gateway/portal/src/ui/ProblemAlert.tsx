import { mayPass, neededRoles, problemFrom, unplacedErrors } from '../api/problem';
import { WhoCan } from '../people/WhoCan';
import { Alert } from './Alert';
import { Button } from './Button';

interface ProblemAlertProps {
  readonly error: unknown;
  /** Offered when the same may work a moment later, or when its own text says what it does. */
  readonly onRetry?: () => void;
  readonly retryText?: string;
  /** The fields that show their errors themselves. */
  readonly placed?: readonly string[];
}

/** What went wrong, why, how to go on, and what to tell the support. */
export function ProblemAlert({ error, onRetry, retryText, placed = [] }: ProblemAlertProps) {
  const problem = problemFrom(error);
  const others = unplacedErrors(problem, placed);
  const roles = neededRoles(problem);
  return (
    <Alert tone="danger" title={problem.title} urgent>
      {problem.detail && <p className="kern-body">{problem.detail}</p>}
      {others.length > 0 && (
        <ul className="kern-list kern-list--bullet">
          {others.map(({ pointer, reason, detail }) => (
            <li key={pointer + reason}>{detail ?? `${pointer}: ${reason}`}</li>
          ))}
        </ul>
      )}
      {roles.length > 0 && <WhoCan roles={roles} />}
      {(problem.reason || problem.requestId) && (
        <p className="kern-body kern-body--small kern-body--muted support-line">
          {[problem.reason && `Kennung: ${problem.reason}`, problem.requestId && `Anfragenummer: ${problem.requestId}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {onRetry && (retryText || mayPass(problem)) && (
        <Button look="secondary" icon="autorenew" onClick={onRetry}>
          {retryText ?? 'Noch einmal versuchen'}
        </Button>
      )}
    </Alert>
  );
}
