import type { NoticeRule } from '../api/types';
import { day } from '../format/date';

export const NOTICE_TERMS: Record<NoticeRule['term'], string> = {
  YEAR_END: 'zum Jahresende (31. Dezember)',
  QUARTER_END: 'zum Quartalsende',
  MONTH_END: 'zum Monatsende',
  FIXED_DAY: 'zu einem festen Tag im Jahr',
};

const SHORT_TERMS: Record<NoticeRule['term'], string> = {
  YEAR_END: 'zum Jahresende',
  QUARTER_END: 'zum Quartalsende',
  MONTH_END: 'zum Monatsende',
  FIXED_DAY: 'zum',
};

/** "18 Monate zum Jahresende", "6 Monate zum 31.07." */
export function noticeRuleText({ months, term, day: fixed }: NoticeRule): string {
  const time = months === 0 ? 'Ohne Frist' : months === 1 ? '1 Monat' : `${months} Monate`;
  return `${time} ${SHORT_TERMS[term]}${fixed ? ` ${dayOfYear(fixed)}` : ''}`;
}

/** "07-31" → "31.07." */
export function dayOfYear(monthAndDay: string): string {
  return day(`0000-${monthAndDay}`).slice(0, 6);
}

/** "31.07." or "31.7." → "07-31"; nothing when it is no day. */
export function monthAndDay(typed: string): string | undefined {
  const [, dayOfMonth, month] = /^\s*(\d{1,2})\.\s*(\d{1,2})\.?\s*$/.exec(typed) ?? [];
  return dayOfMonth && month ? `${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}` : undefined;
}

/** "Beschluss 17/2025 vom 01.09.2025" */
export function referenceOf(reference: string | undefined, on: string | undefined): string | undefined {
  if (!on) return reference;
  return reference ? `${reference} vom ${day(on)}` : day(on);
}
