import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import type { RegisterEntry } from '../api/types';
import { decimal } from '../format/money';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { SearchField } from '../ui/SearchField';

const SHORTEST = 2;

/** Looks an administration up in the official register. */
export function RegisterSearch({ onChoose }: { onChoose: (entry: RegisterEntry) => void }) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  return (
    <>
      <SearchField label="Verwaltung suchen" value={typed} onChange={setTyped} onSearch={() => setSearch(typed.trim())} />
      {search.length >= SHORTEST && <Matches search={search} onChoose={onChoose} />}
    </>
  );
}

function Matches({ search, onChoose }: { search: string; onChoose: (entry: RegisterEntry) => void }) {
  const matches = useQuery({
    queryKey: ['register', search],
    queryFn: () => body(tenants.GET('/register/municipalities', { params: { query: { q: search, pageSize: 20 } } })),
  });
  const columns: readonly Column<RegisterEntry>[] = [
    {
      head: 'Name',
      cell: ({ name, ars }) => (
        <>
          {name}
          <span className="cell-detail">ARS {ars}</span>
        </>
      ),
    },
    { head: 'Art', cell: ({ kindLabel }) => kindLabel },
    {
      head: 'Gehört zu',
      cell: ({ name, association, county }) => (association && association !== name ? association : (county ?? '–')),
    },
    { head: 'Einwohner', numeric: true, cell: ({ inhabitants }) => decimal(String(inhabitants)) },
    {
      head: 'Auswahl',
      cell: (entry) => (
        <Button look="secondary" onClick={() => onChoose(entry)}>
          Auswählen<span className="sr-only"> {entry.name}</span>
        </Button>
      ),
    },
  ];
  return (
    <Loaded query={matches}>
      {({ items, source }) =>
        items.length > 0 ? (
          <>
            <DataTable caption="Treffer im Verzeichnis" columns={columns} rows={items} rowKey={(row) => row.ars} />
            <p className="kern-body kern-body--small kern-body--muted">{source}</p>
          </>
        ) : (
          <Empty title="Im Verzeichnis steht dazu keine Verwaltung." />
        )
      }
    </Loaded>
  );
}
