import { describe, expect, it } from 'vitest';
import { digits, toContent, toForm } from './content';

describe('the content of a draft in its form', () => {
  const content = {
    name: 'Stadtplan',
    term: { minimumMonths: 12 },
    serviceLevel: { availabilityPercent: '99.5' },
    orderParameters: [{ key: 'domain', type: 'TEXT' as const }],
    plans: [{ code: 'standard', components: [{ code: 'stadtplan.standard.platz', defaultQuantity: '2.5' }] }],
  };

  it('comes back as it was', () => {
    expect(toContent(toForm(content), 'stadtplan')).toEqual(content);
  });

  it('shows numbers as Germans write them, and codes without what is given', () => {
    const form = toForm(content);
    expect(form.serviceLevel).toEqual({ availabilityPercent: '99,5' });
    expect(form.plans).toEqual([
      { code: 'standard', components: [{ code: 'platz', defaultQuantity: '2,5' }] },
    ]);
  });

  it('follows the code of the plan', () => {
    const form = { plans: [{ code: 'klein', components: [{ code: 'platz' }] }] };
    expect(toContent(form, 'stadtplan').plans).toEqual([{ code: 'klein', components: [{ code: 'stadtplan.klein.platz' }] }]);
  });

  it('leaves out what is empty, but keeps a no', () => {
    expect(toContent({ name: '  ', personalData: { processed: false }, contact: { email: '' } }, 'x')).toEqual({
      personalData: { processed: false },
      plans: [],
    });
  });

  it('keeps digits only', () => {
    expect(digits('20.000 EW')).toBe('20000');
  });
});
