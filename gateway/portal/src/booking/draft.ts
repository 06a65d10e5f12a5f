import { useState } from 'react';
import type { Offering, Plan } from '../api/types';
import { defaultQuantities, countedComponents } from '../catalogue/queries';
import { parseQuantity, quantity } from '../format/money';
import { questionsOf, valuesOf } from '../order/schema';

/** What a person has typed so far, as typed. */
export interface Draft {
  readonly planCode: string;
  readonly quantities: Readonly<Record<string, string>>;
  readonly startsOn: string;
  readonly costCentre: string;
  readonly purchaseOrderNumber: string;
  readonly note: string;
  /** What the offering asks for. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** @param costCentre what the own tenant's bookings begin with */
export function emptyDraft(plan: Plan, costCentre = ''): Draft {
  return {
    planCode: plan.code,
    quantities: typedDefaults(plan),
    startsOn: '',
    costCentre,
    purchaseOrderNumber: '',
    note: '',
    parameters: {},
  };
}

/** The usual quantities, written as a person would type them. */
function typedDefaults(plan: Plan): Record<string, string> {
  return Object.fromEntries(Object.entries(defaultQuantities(plan)).map(([code, text]) => [code, quantity(text)]));
}

/** The draft with another plan; what was typed before stays, the usual quantities are there for the rest. */
export function withPlan(draft: Draft, plan: Plan): Draft {
  return { ...draft, planCode: plan.code, quantities: { ...typedDefaults(plan), ...draft.quantities } };
}

interface KeptDraft {
  readonly draft: Draft;
  /** Whether the browser holds something that was typed. */
  readonly kept: boolean;
  readonly change: (change: Partial<Draft>) => void;
  readonly forget: () => void;
}

/** A draft that lies in this browser until it is sent or thrown away; a plan that is asked for wins over the kept one. */
export function useDraft(key: string, plans: readonly Plan[], wanted?: string, costCentre?: string): KeptDraft {
  const [kept, setKept] = useState(() => stored(key));
  const plan = plans.find(({ code }) => code === (wanted ?? kept?.planCode)) ?? plans[0]!;
  const [draft, setDraft] = useState(() => withPlan({ ...emptyDraft(plan, costCentre), ...kept }, plan));
  const change = (changed: Partial<Draft>) => {
    const next = { ...draft, ...changed };
    localStorage.setItem(key, JSON.stringify(next));
    setKept(next);
    setDraft(next);
  };
  const forget = () => {
    localStorage.removeItem(key);
    setKept(undefined);
    setDraft(emptyDraft(plan, costCentre));
  };
  return { draft, kept: kept !== undefined, change, forget };
}

/** The quantities in the API's form; what cannot be read is left out. */
export function quantitiesOf(plan: Plan, draft: Draft): Record<string, string> {
  const read = countedComponents(plan).map(({ code }) => [code, parseQuantity(draft.quantities[code] ?? '')] as const);
  return Object.fromEntries(read.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** What is wrong with the quantities, by component. */
export function quantityErrors(plan: Plan, draft: Draft): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { code, minimum, maximum } of countedComponents(plan)) {
    const read = parseQuantity(draft.quantities[code] ?? '');
    if (read === undefined) errors[code] = 'Geben Sie eine Zahl ein, zum Beispiel 25.';
    else if (minimum && Number(read) < Number(minimum))
      errors[code] = `Die Menge ist zu klein. Mindestens ${quantity(minimum)} sind möglich.`;
    else if (maximum && Number(read) > Number(maximum))
      errors[code] = `Die Menge ist zu groß. Höchstens ${quantity(maximum)} sind möglich.`;
  }
  return errors;
}

/** The request behind a draft. */
export function bookingRequest(offering: Offering, plan: Plan, draft: Draft) {
  return {
    offeringId: offering.id,
    offeringVersion: offering.version,
    planCode: plan.code,
    quantities: quantitiesOf(plan, draft),
    startsOn: given(draft.startsOn),
    costCentre: given(draft.costCentre),
    purchaseOrderNumber: given(draft.purchaseOrderNumber),
    note: given(draft.note),
    parameters: stated(offering, draft),
  };
}

function stated(offering: Offering, draft: Draft): Record<string, unknown> | undefined {
  const questions = questionsOf(offering.orderSchema);
  return questions.length > 0 ? { ...valuesOf(questions, draft.parameters) } : undefined;
}

function given(text: string): string | undefined {
  return text.trim() || undefined;
}

function stored(key: string): Partial<Draft> | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
