import type { Suspension } from '../api/types';

export type Ground = Suspension['ground'];

export const GROUNDS: Record<Ground, string> = {
  ARREARS: 'Zahlungsrückstand',
  LEGAL: 'Rechtliche Gründe',
  SECURITY: 'Sicherheit',
};

/** Whatever the ground. */
const STOPS = 'Nichts Neues beginnt: keine Buchung und keine Freigabe.';
const GOES_ON = 'Gebuchte Dienste laufen weiter und werden abgerechnet. Es wird nichts gelöscht.';

/** What follows from each ground, beside what follows from all. */
const ACCESS: Record<Ground, readonly string[]> = {
  ARREARS: [
    'Personen melden sich an, lesen alles, lehnen ab, ziehen zurück und kündigen.',
    'Technische Zugänge der Verwaltung arbeiten weiter.',
  ],
  LEGAL: [
    'Personen melden sich an, lesen alles, lehnen ab, ziehen zurück und kündigen.',
    'Technische Zugänge der Verwaltung verlieren sofort den Zugang.',
  ],
  SECURITY: ['Personen und technische Zugänge der Verwaltung verlieren sofort den Zugang.'],
};

/** What a suspension does, in sentences. */
export function effectsOf(ground: Ground): readonly string[] {
  return [STOPS, ...ACCESS[ground], GOES_ON];
}
