import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly foot?: ReactNode;
}

/**
 * A table whose first column names the row. On phones each row becomes a block of labels and values; the roles are
 * written out because changing `display` takes them from some screen readers.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, foot }: DataTableProps<Row>) {
  return (
    <table className="kern-table kern-table--small data-table" role="table">
      <caption className="sr-only">{caption}</caption>
      <thead className="kern-table__head" role="rowgroup">
        <tr className="kern-table__row" role="row">
          {columns.map(({ head, numeric }) => (
            <th key={head} scope="col" role="columnheader" className={headClass(numeric)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="kern-table__body" role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="kern-table__row" role="row">
            {columns.map((column, index) => (
              <Cell key={column.head} column={column} row={row} first={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot}
    </table>
  );
}

function Cell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const content = column.cell(row);
  if (first) {
    return (
      <th scope="row" role="rowheader" className="kern-table__header">
        {content}
      </th>
    );
  }
  return (
    <td role="cell" data-label={column.head} className={`kern-table__cell${column.numeric ? ' kern-table__cell--numeric' : ''}`}>
      {content}
    </td>
  );
}

function headClass(numeric?: boolean): string {
  return `kern-table__header${numeric ? ' kern-table__header--numeric' : ''}`;
}
