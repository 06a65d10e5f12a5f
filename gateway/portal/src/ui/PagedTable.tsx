import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Column, DataTable } from './DataTable';
import { Loading } from './Loaded';
import { MoreButton } from './MoreButton';
import { ProblemAlert } from './ProblemAlert';
import type { ListPage } from './usePages';

interface PagedTableProps<Item, Row> {
  readonly list: UseInfiniteQueryResult<InfiniteData<ListPage<Item>>>;
  /** How the rows are made of what is listed, if not each is one. */
  readonly rowsOf?: (items: Item[]) => Row[];
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly empty: ReactNode;
}

/** A list as one growing table: loading, failed, empty, or shown with the way to more. */
export function PagedTable<Item, Row = Item>({ list, rowsOf, caption, columns, rowKey, empty }: PagedTableProps<Item, Row>) {
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  const rows = rowsOf ? rowsOf(items) : (items as unknown as Row[]);
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={rowKey} />
      <MoreButton pages={list} />
    </>
  );
}
