import type { LeavingDate } from '../api/types';
import { day } from '../format/date';
import { noticeRuleText } from './words';

/** The last day and, step by step, why. */
export function Derivation({ date }: { date: LeavingDate }) {
  const { receivedOn, noticeRule, earliest, lastDay, latestReceipt, missed } = date;
  return (
    <section className="decision" aria-label="Berechnung des letzten Tages" aria-live="polite">
      <p className="kern-body">
        Letzter Tag der Mitgliedschaft: <strong>{day(lastDay)}</strong>
      </p>
      <ol className="derivation kern-body">
        <li>
          Die Erklärung ist am {day(receivedOn)} zugegangen.
        </li>
        <li>
          Kündigungsfrist: {noticeRuleText(noticeRule)}
          {noticeRule.source && ` (${noticeRule.source})`}. Die Frist allein endet am {day(earliest)}.
        </li>
        {missed && (
          <li>
            Für den Termin {day(missed.lastDay)} hätte die Erklärung bis {day(missed.latestReceipt)} zugehen müssen.
          </li>
        )}
        <li>
          Der nächste Termin ist der {day(lastDay)}. Dafür war der Zugang bis {day(latestReceipt)} möglich.
        </li>
      </ol>
      <p className="kern-body kern-body--small kern-body--muted">Monate zählen nach § 188 BGB.</p>
    </section>
  );
}
