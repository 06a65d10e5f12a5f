import { useQuery } from '@tanstack/react-query';
import { administrationsQuery } from '../catalogue/queries';
import { Checks } from '../ui/Choices';
import { Loaded } from '../ui/Loaded';

interface Props {
  readonly legend: string;
  readonly error?: string;
  readonly values: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Chooses some of the administrations that take part. */
export function TenantChecks({ legend, error, values, onChange }: Props) {
  const administrations = useQuery(administrationsQuery());
  return (
    <Loaded query={administrations}>
      {({ items }) => (
        <Checks
          legend={legend}
          error={error}
          values={values}
          onChange={onChange}
          choices={items.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
    </Loaded>
  );
}

/** The same by their names, to read. */
export function TenantNames({ ids }: { ids: readonly string[] }) {
  const { data } = useQuery(administrationsQuery());
  const nameOf = (id: string) => data?.items.find((each) => each.id === id)?.name ?? id;
  return <>{ids.map(nameOf).join(', ')}</>;
}
