import type { Exit } from '../api/types';
import { Badge } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { hint, ITEMS, ITEM_STATES } from './words';

type Item = Exit['items'][number];

/** What is left to do; facts tick it. */
export function ExitChecklist({ exit }: { exit: Exit }) {
  const columns: readonly Column<Item>[] = [
    {
      head: 'Punkt',
      cell: ({ kind, openItems }) => (
        <>
          {ITEMS[kind]}
          <span className="cell-detail">{hint(exit, kind)}</span>
          {openItems.map((text) => (
            <span key={text} className="cell-detail">
              {text}
            </span>
          ))}
        </>
      ),
    },
    { head: 'Stand', cell: ({ state }) => <Badge tone={ITEM_STATES[state].tone}>{ITEM_STATES[state].text}</Badge> },
  ];
  return <DataTable caption="Was noch zu tun ist" columns={columns} rows={exit.items} rowKey={({ kind }) => kind} />;
}
