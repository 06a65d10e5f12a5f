import type { Offering } from '../api/types';
import { day } from '../format/date';
import { type Column, DataTable } from '../ui/DataTable';

type SubProcessor = Offering['personalData']['subProcessors'][number];

const COLUMNS: readonly Column<SubProcessor>[] = [
  {
    head: 'Unterauftragnehmer',
    cell: ({ name, address }) => (
      <>
        {name}
        <span className="cell-detail">{address}</span>
      </>
    ),
  },
  { head: 'Aufgabe', cell: ({ service }) => service },
  { head: 'Land', cell: ({ country }) => country },
  { head: 'Seit', cell: ({ since }) => day(since) },
];

/** Who else touches the data. */
export function SubProcessors({ of }: { of: readonly SubProcessor[] }) {
  if (of.length === 0) return null;
  return <DataTable caption="Unterauftragnehmer" columns={COLUMNS} rows={of} rowKey={(row) => row.name} />;
}
