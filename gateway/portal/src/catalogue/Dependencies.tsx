import type { Dependency } from '../api/types';
import { Alert } from '../ui/Alert';
import { TextLink } from '../ui/LinkButton';

interface Props {
  readonly of?: readonly Dependency[];
}

/** What a service says of others, each with its reason. */
export function DependencyList({ of = [] }: Props) {
  if (of.length === 0) return <p className="kern-body">Dieser Dienst braucht keinen anderen und schließt keinen aus.</p>;
  return (
    <ul className="kern-list kern-list--bullet">
      {of.map((each) => (
        <li key={`${each.kind}-${each.key ?? each.reason}`}>
          <OneDependency of={each} />
        </li>
      ))}
    </ul>
  );
}

/** What stands against a booking, and what to do. */
export function DependencyNotice({ of = [], approving = false }: Props & { readonly approving?: boolean }) {
  const unmet = of.filter(({ met }) => met === false);
  if (unmet.length === 0) return null;
  return (
    <Alert tone="warning" title="Andere Dienste stehen dieser Buchung entgegen">
      <ul className="kern-list kern-list--bullet">
        {unmet.map((each) => (
          <li key={`${each.kind}-${each.key ?? each.reason}`}>
            <OneDependency of={each} /> {wayOut(each, approving)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

export function isBlocked(of: readonly Dependency[] = []): boolean {
  return of.some(({ met }) => met === false);
}

/** The same in a table, by names only. */
export function dependencyNames(of: readonly Dependency[] = [], kind: Dependency['kind']): string {
  const names = of.filter((each) => each.kind === kind).map(({ name }) => name ?? UNSEEN);
  return names.length > 0 ? names.join(', ') : 'keinen';
}

const UNSEEN = 'einen Dienst, den Ihre Verwaltung nicht sieht';

function OneDependency({ of: { key, name, kindLabel, reason } }: { of: Dependency }) {
  return (
    <>
      {kindLabel}{' '}
      {key && name ? (
        <TextLink to="/katalog/$offeringKey" params={{ offeringKey: key }}>
          {name}
        </TextLink>
      ) : (
        UNSEEN
      )}
      : {reason}
    </>
  );
}

function wayOut({ kind, key }: Dependency, approving: boolean): string {
  if (kind === 'EXCLUDES') return 'Beenden Sie zuerst die andere Buchung, oder beginnen Sie nach deren letztem Tag.';
  if (!key) return 'Fragen Sie den Anbieter, wie Ihre Verwaltung ihn bekommt.';
  return approving
    ? 'Geben Sie zuerst dessen Buchung frei; sie darf nicht gekündigt sein und beginnt spätestens am selben Tag.'
    : 'Buchen Sie ihn zuerst; seine Buchung darf nicht gekündigt sein und beginnt spätestens am selben Tag.';
}
