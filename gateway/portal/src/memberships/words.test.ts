import { expect, test } from 'vitest';
import { dayOfYear, monthAndDay, noticeRuleText, referenceOf } from './words';

test('a notice rule reads as people say it', () => {
  expect(noticeRuleText({ months: 18, term: 'YEAR_END' })).toBe('18 Monate zum Jahresende');
  expect(noticeRuleText({ months: 1, term: 'MONTH_END' })).toBe('1 Monat zum Monatsende');
  expect(noticeRuleText({ months: 0, term: 'QUARTER_END' })).toBe('Ohne Frist zum Quartalsende');
  expect(noticeRuleText({ months: 6, term: 'FIXED_DAY', day: '07-31' })).toBe('6 Monate zum 31.07.');
});

test('a day of the year is typed as people write it', () => {
  expect(monthAndDay('31.7.')).toBe('07-31');
  expect(monthAndDay(' 01.12')).toBe('12-01');
  expect(monthAndDay('Juli')).toBeUndefined();
  expect(dayOfYear('07-31')).toBe('31.07.');
});

test('a reference and its day are one text', () => {
  expect(referenceOf('Beschluss 17/2025', '2025-09-01')).toBe('Beschluss 17/2025 vom 01.09.2025');
  expect(referenceOf(undefined, '2025-09-01')).toBe('01.09.2025');
  expect(referenceOf('Beschluss 17/2025', undefined)).toBe('Beschluss 17/2025');
});
