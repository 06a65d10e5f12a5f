import { useQuery } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';
import { Select } from '../ui/Fields';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value: string;
  readonly onChange: (key: string) => void;
}

function useOfferings() {
  const { data } = useQuery({
    queryKey: ['offerings', 'to-depend-on'],
    queryFn: () => body(marketplace.GET('/offerings', { params: { query: { pageSize: 100 } } })),
  });
  return data?.items ?? [];
}

/** Chooses another offering by its name; what is kept is its key. */
export function OfferingChoice({ value, ...field }: Props) {
  const known = useOfferings().map(({ key, name, provider }) => ({ value: key, text: `${name} (${provider.name})` }));
  const other = value && !known.some((option) => option.value === value) ? [{ value, text: value }] : [];
  return <Select {...field} value={value} options={[{ value: '', text: 'Bitte wählen' }, ...known, ...other]} />;
}

/** The same by its name, to read. */
export function OfferingName({ offeringKey }: { offeringKey: string }) {
  return <>{useOfferings().find(({ key }) => key === offeringKey)?.name ?? offeringKey}</>;
}
