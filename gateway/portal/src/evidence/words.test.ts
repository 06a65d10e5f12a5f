import { describe, expect, it } from 'vitest';
import { validityText } from './words';

describe('the validity of an evidence', () => {
  const from = { validFrom: '2026-01-01' };

  it('says how many days are left', () => {
    expect(validityText({ ...from, validUntil: '2026-12-31', daysLeft: 39 })).toBe('01.01.2026 bis 31.12.2026, noch 39 Tage');
    expect(validityText({ ...from, validUntil: '2026-12-31', daysLeft: 1 })).toBe('01.01.2026 bis 31.12.2026, noch 1 Tag');
    expect(validityText({ ...from, validUntil: '2026-12-31', daysLeft: 0 })).toBe('01.01.2026 bis 31.12.2026, heute der letzte Tag');
  });

  it('says since when it is over, or that it has no end', () => {
    expect(validityText({ ...from, validUntil: '2026-12-31', daysLeft: -1 })).toBe('01.01.2026 bis 31.12.2026, seit gestern abgelaufen');
    expect(validityText({ ...from, validUntil: '2026-12-31', daysLeft: -8 })).toBe('01.01.2026 bis 31.12.2026, seit 8 Tagen abgelaufen');
    expect(validityText(from)).toBe('seit 01.01.2026, ohne Ende');
  });
});
