import type { InvoiceRun } from '../api/types';
import type { Tone } from '../ui/Badge';

type State = InvoiceRun['state'];

export const RUN_STEPS = ['Anlegen', 'Berechnen', 'Prüfen', 'Freigeben', 'Ausgestellt'];

const DONE_STEPS: Record<State, number> = { DRAFT: 1, CALCULATED: 2, CHECKED: 3, RELEASED: 4, ISSUED: 5 };
const TONES: Record<State, Tone> = {
  DRAFT: 'info',
  CALCULATED: 'warning',
  CHECKED: 'warning',
  RELEASED: 'info',
  ISSUED: 'success',
};

/** The step that is to be done next. */
export function currentStep(state: State): number {
  return DONE_STEPS[state];
}

export function runTone(state: State): Tone {
  return TONES[state];
}
