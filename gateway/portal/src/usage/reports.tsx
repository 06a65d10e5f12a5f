import type { components } from '../api/generated/billing';
import { instant } from '../format/date';
import { quantity } from '../format/money';
import type { Column } from '../ui/DataTable';

export type Report = components['schemas']['RecordedUsage'];

/** Who reads reports of usage. */
export const USAGE_READERS = [
  'ORDERER',
  'TREASURER',
  'TENANT_ADMIN',
  'MUNICIPAL_AUDITOR',
  'READER',
  'FULFILLER',
  'BILLING_CLERK',
  'BILLING_RELEASER',
  'AUDITOR',
] as const;

/** What a report says of others: that it corrects one, or that one corrects it. */
function relation({ corrects, correctedBy, quantity: amount }: Report): string | undefined {
  if (correctedBy) return `berichtigt durch ${correctedBy.eventId}`;
  if (!corrects) return undefined;
  return Number(amount) === 0 ? `zieht ${corrects.eventId} zurück` : `berichtigt ${corrects.eventId}`;
}

export const REPORT_COLUMNS: readonly Column<Report>[] = [
  { head: 'Zeitpunkt', cell: ({ occurredAt }) => instant(occurredAt) },
  { head: 'Quelle', cell: ({ source }) => source },
  {
    head: 'Kennung',
    cell: (report) => {
      const related = relation(report);
      return (
        <>
          {report.eventId}
          {related && <span className="cell-detail">{related}</span>}
        </>
      );
    },
  },
  {
    head: 'Menge',
    numeric: true,
    cell: (report) => (report.correctedBy ? <s>{quantity(report.quantity)}</s> : quantity(report.quantity)),
  },
];

export function reportKey({ source, eventId }: Report): string {
  return `${source} ${eventId}`;
}
