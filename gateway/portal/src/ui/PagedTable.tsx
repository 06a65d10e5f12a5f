import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Column, DataTable } from './DataTable';
import { Loading } from './Loaded';
import { MoreButton } from './MoreButton';
import { ProblemAlert } from './ProblemAlert';
import type { ListPage } from './usePages';

interface PagedTableProps<Row> {
  readonly list: UseInfiniteQueryResult<InfiniteData<ListPage<Row>>>;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly empty: ReactNode;
}

/** A list as one growing table: loading, failed, empty, or shown with the way to more. */
export function PagedTable<Row>({ list, caption, columns, rowKey, empty }: PagedTableProps<Row>) {
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return empty;
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={rowKey} />
      <MoreButton pages={list} />
    </>
  );
}
