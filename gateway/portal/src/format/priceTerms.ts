import type { PriceTerms } from '../api/types';
import { quantity, unitPrice } from './money';

export const DISCOUNT_GROUPS: Record<string, string> = {
  MEMBER: 'Mitglieder',
  ZWECKVEREINBARUNG: 'Partner einer Zweckvereinbarung',
  PUBLIC_LAW_CONTRACT: 'Partner eines öffentlich-rechtlichen Vertrags',
  INHOUSE_CONTRACT: 'Partner eines Inhouse-Vertrags',
};

export interface ShownTier {
  readonly range: string;
  readonly price: string;
}

export const isTiered = (terms: PriceTerms | undefined) => terms?.scale === 'GRADUATED' || terms?.scale === 'VOLUME';

/** "bis 100", "über 100 bis 500", "über 500" with their prices. */
export function shownTiers(terms: PriceTerms, unitLabel: string): readonly ShownTier[] {
  return (terms.tiers ?? []).map(({ above, upTo, unitPrice: price }) => ({
    range: [/^0+(\.0+)?$/.test(above) && upTo ? '' : `über ${quantity(above)}`, upTo ? `bis ${quantity(upTo)}` : ''].filter(Boolean).join(' '),
    price: `${unitPrice(price)} je ${unitLabel}`,
  }));
}

/** What else there is to a price, a sentence a term. */
export function termTexts(terms: PriceTerms | undefined): readonly string[] {
  if (!terms) return [];
  const { scale, blockSize, included, minimum, marginPercent, discounts = [], proration, missingUsage } = terms;
  return [
    scale === 'GRADUATED' && 'Staffel: Jeder Teil der Menge hat den Preis seiner Stufe.',
    scale === 'VOLUME' && 'Durchstaffel: Die ganze Menge hat den Preis der erreichten Stufe.',
    scale === 'BLOCKS' && blockSize && `Je Block zu ${quantity(String(blockSize))}; ein angefangener Block zählt ganz.`,
    included && `${quantity(included)} sind inbegriffen.`,
    minimum && `Mindestens ${unitPrice(minimum)} je Abrechnungszeitraum.`,
    marginPercent && `Zuzüglich ${quantity(marginPercent)} % Aufschlag auf die Kosten.`,
    ...discounts.map(({ group, percent, reason }) => `${quantity(percent)} % Rabatt für ${DISCOUNT_GROUPS[group] ?? group}: ${reason}.`),
    missingUsage === 'REUSE' && 'Fehlt die Meldung eines Monats, zählt die Menge des letzten gemeldeten.',
    missingUsage === 'ESTIMATE' && 'Fehlt die Meldung eines Monats, zählt das Mittel der letzten drei gemeldeten.',
    proration === 'DAYS' && 'Ein angefangener Monat wird nach Tagen berechnet.',
  ].filter((text): text is string => typeof text === 'string');
}
