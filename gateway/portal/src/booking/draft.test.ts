import { describe, expect, it } from 'vitest';
import type { Offering, Plan } from '../api/types';
import { bookingRequest, emptyDraft, quantityErrors, withPlan } from './draft';

const plan = {
  code: 'standard',
  name: 'Standard',
  description: '',
  components: [
    {
      code: 'seat',
      name: 'Arbeitsplatz',
      model: 'PER_UNIT',
      modelLabel: '',
      unitLabel: '',
      defaultQuantity: '25',
      minimum: '5',
      maximum: '1000',
    },
    { code: 'base', name: 'Grundpreis', model: 'FIXED', modelLabel: '', unitLabel: '' },
  ],
} as Plan;
const offering = { id: 'off_1', version: 3 } as Offering;

describe('a draft of a booking', () => {
  it('starts with the usual quantities of what is ordered', () => expect(emptyDraft(plan).quantities).toEqual({ seat: '25' }));
  it('becomes a request without empty fields', () =>
    expect(bookingRequest(offering, plan, { ...emptyDraft(plan), quantities: { seat: '1.000' }, costCentre: ' 1101 ' })).toEqual({
      offeringId: 'off_1',
      offeringVersion: 3,
      planCode: 'standard',
      quantities: { seat: '1000' },
      startsOn: undefined,
      costCentre: '1101',
      purchaseOrderNumber: undefined,
      note: undefined,
    }));
  it('names what is wrong with a quantity', () => {
    const errorFor = (typed: string) => quantityErrors(plan, { ...emptyDraft(plan), quantities: { seat: typed } }).seat;
    expect(errorFor('4')).toContain('Mindestens 5');
    expect(errorFor('1001')).toContain('Höchstens 1.000');
    expect(errorFor('viele')).toContain('Zahl');
    expect(errorFor('5')).toBeUndefined();
  });
});

it('keeps what was typed when another plan is chosen, and has the usual quantities for the rest', () => {
  const compact = { ...plan, code: 'kompakt', components: [{ ...plan.components[0]!, code: 'desk', defaultQuantity: '3' }] };
  expect(withPlan({ ...emptyDraft(plan), quantities: { seat: '40' } }, compact)).toMatchObject({
    planCode: 'kompakt',
    quantities: { seat: '40', desk: '3' },
  });
});
