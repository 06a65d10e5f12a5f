import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import type { TenantSummary } from '../api/types';
import { label as nameOf, TENANT_KINDS } from '../format/labels';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { SearchField } from '../ui/SearchField';

interface Props {
  readonly label: string;
  readonly fits: (tenant: TenantSummary) => boolean;
  readonly onChoose: (tenant: TenantSummary) => void;
}

/** Finds one of the association's tenants to choose. */
export function TenantSearch({ label, fits, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState<string>();
  const found = useQuery({
    queryKey: ['tenants', 'search', search],
    queryFn: () => body(tenants.GET('/tenants', { params: { query: { q: search || undefined, pageSize: 50 } } })),
    enabled: search !== undefined,
  });
  const columns: readonly Column<TenantSummary>[] = [
    { head: 'Mandant', cell: ({ name }) => name },
    { head: 'Art', cell: ({ kind }) => nameOf(TENANT_KINDS, kind) },
    {
      head: 'Auswahl',
      cell: (row) => (
        <Button look="secondary" onClick={() => onChoose(row)}>
          Auswählen<span className="sr-only"> {row.name}</span>
        </Button>
      ),
    },
  ];
  return (
    <>
      <SearchField label={label} value={typed} onChange={setTyped} onSearch={() => setSearch(typed.trim())} />
      {search !== undefined && (
        <Loaded query={found}>
          {({ items }) => {
            const others = items.filter(fits);
            return others.length > 0 ? (
              <DataTable caption="Mandanten" columns={columns} rows={others} rowKey={(row) => row.id} />
            ) : (
              <Empty title="Dazu gibt es keinen Mandanten." />
            );
          }}
        </Loaded>
      )}
    </>
  );
}
