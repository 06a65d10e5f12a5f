import { describe, expect, it } from 'vitest';
import { shownTiers, termTexts } from '../format/priceTerms';
import { termFields, termsOf } from './priceTerms';

const names = (...args: Parameters<typeof termFields>) => termFields(...args).map(({ name }) => name);

describe('terms of a price', () => {
  it('lets each tier begin where the one before ends', () => {
    const written = { scale: 'GRADUATED', included: '5', tiers: [{ upTo: '100', unitPrice: '1' }, { upTo: '1.500,5', unitPrice: '0,80' }, { unitPrice: '0,5' }] };
    expect(termsOf(written)).toEqual({
      scale: 'GRADUATED',
      tiers: [
        { above: '0', upTo: '100', unitPrice: '1' },
        { above: '100', upTo: '1500.5', unitPrice: '0.80' },
        { above: '1500.5', upTo: undefined, unitPrice: '0.5' },
      ],
    });
  });

  it('sends nothing where nothing is said', () => {
    expect(termsOf({})).toBeUndefined();
    expect(termsOf({ scale: '', tiers: [{ unitPrice: '1' }], blockSize: '10' })).toBeUndefined();
  });

  it('offers no margin, discount or minimum at cost, and no scale for a fixed price', () => {
    expect(names('PER_USAGE_UNIT', true)).toEqual(['scale', 'tiers', 'blockSize', 'included', 'missingUsage']);
    expect(names('FIXED_PER_MONTH', false)).toEqual(['marginPercent', 'discounts', 'proration']);
    expect(names('FIXED_PER_YEAR', false)).toEqual(['marginPercent', 'discounts', 'proration']);
    expect(names('PER_UNIT_PER_QUARTER', false)).toContain('proration');
    expect(names('ONE_TIME', false)).toContain('minimum');
  });

  it('says in German what belongs to a price', () => {
    const terms = { scale: 'VOLUME' as const, tiers: [{ above: '0', upTo: '100', unitPrice: '1.00' }, { above: '100', unitPrice: '0.8' }], minimum: '25.00' };
    expect(shownTiers(terms, 'Vorgang')).toEqual([
      { range: 'bis 100', price: '1,00\u00a0€ je Vorgang' },
      { range: 'über 100', price: '0,80\u00a0€ je Vorgang' },
    ]);
    expect(termTexts(terms)).toEqual(['Durchstaffel: Die ganze Menge hat den Preis der erreichten Stufe.', 'Mindestens 25,00\u00a0€ je Abrechnungszeitraum.']);
  });
});
