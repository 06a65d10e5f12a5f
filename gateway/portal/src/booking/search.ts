import { word } from '../app/search';

const STEPS = ['tarif', 'kosten', 'pruefen', 'fertig'] as const;

export type Step = (typeof STEPS)[number];

export interface StepSearch {
  readonly schritt: Step;
  readonly tarif?: string;
  readonly buchung?: string;
}

/** The step of a booking is part of the address: the browser's back button leads to the step before. */
export function stepSearch(search: Record<string, unknown>): StepSearch {
  const schritt = STEPS.find((known) => known === search.schritt) ?? 'tarif';
  return { schritt, tarif: word(search.tarif), buchung: word(search.buchung) };
}

export function stepNumber(step: Step): number {
  return STEPS.indexOf(step);
}
