import { expect, test } from 'vitest';
import { effectsOf } from './grounds';

test('whatever the ground, nothing new begins and nothing is deleted', () => {
  for (const ground of ['ARREARS', 'LEGAL', 'SECURITY'] as const) {
    const effects = effectsOf(ground).join(' ');
    expect(effects).toContain('keine Buchung und keine Freigabe');
    expect(effects).toContain('nichts gelöscht');
  }
});

test('services rest for arrears only, and then essential ones go on', () => {
  expect(effectsOf('ARREARS').join(' ')).toContain('Unverzichtbare Dienste laufen weiter');
  for (const ground of ['LEGAL', 'SECURITY'] as const) {
    expect(effectsOf(ground)).toContain('Gebuchte Dienste laufen weiter.');
    expect(effectsOf(ground).join(' ')).not.toContain('ruhen');
  }
});

test('only security keeps people out, and arrears let business applications go on', () => {
  expect(effectsOf('ARREARS').join(' ')).toContain('arbeiten weiter');
  expect(effectsOf('LEGAL').join(' ')).toContain('Personen melden sich an');
  expect(effectsOf('SECURITY').join(' ')).not.toContain('melden sich an');
});
