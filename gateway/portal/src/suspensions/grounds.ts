import type { Suspension } from '../api/types';

export type Ground = Suspension['ground'];

export const GROUNDS: Record<Ground, string> = {
  ARREARS: 'Zahlungsrückstand',
  LEGAL: 'Rechtliche Gründe',
  SECURITY: 'Sicherheit',
};

/** Whatever the ground. */
const STOPS = 'Nichts Neues beginnt: keine Buchung und keine Freigabe.';
const KEEPS = 'Verträge und Preise gelten weiter. Es wird nichts gelöscht.';
const SERVICES_GO_ON = 'Gebuchte Dienste laufen weiter.';

/** What follows from each ground, beside what follows from all. */
const EFFECTS: Record<Ground, readonly string[]> = {
  ARREARS: [
    'Personen melden sich an, lesen alles, lehnen ab, ziehen zurück und kündigen.',
    'Technische Zugänge der Verwaltung arbeiten weiter.',
    'Gebuchte Dienste ruhen: Die Anbieter sperren den Zugang. Unverzichtbare Dienste laufen weiter.',
  ],
  LEGAL: [
    'Personen melden sich an, lesen alles, lehnen ab, ziehen zurück und kündigen.',
    'Technische Zugänge der Verwaltung verlieren sofort den Zugang.',
    SERVICES_GO_ON,
  ],
  SECURITY: ['Personen und technische Zugänge der Verwaltung verlieren sofort den Zugang.', SERVICES_GO_ON],
};

/** What a suspension does, in sentences. */
export function effectsOf(ground: Ground): readonly string[] {
  return [STOPS, ...EFFECTS[ground], KEEPS];
}
