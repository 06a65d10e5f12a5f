import type { PriceModelOfBilling, PriceTerms } from '../api/types';
import { DISCOUNT_GROUPS } from '../format/priceTerms';
import { groups, type Written } from './content';
import type { Field } from './fields';
import { amountOf, periodsOf } from './prices';

const scaled = (...scales: string[]) => ({ scale }: Written) => scales.includes(String(scale ?? ''));
const isTiered = scaled('GRADUATED', 'VOLUME');

const SCALE: Field = {
  name: 'scale',
  kind: 'choice',
  label: 'Staffelung',
  optional: true,
  hint: 'Ohne Angabe kostet jede Einheit dasselbe.',
  words: {
    GRADUATED: 'Staffel: jeder Teil der Menge zum Preis seiner Stufe',
    VOLUME: 'Durchstaffel: die ganze Menge zum Preis der erreichten Stufe',
    BLOCKS: 'Blöcke: je angefangenem Block',
  },
};

const TIERS: Field = {
  name: 'tiers',
  kind: 'list',
  label: 'Stufen',
  item: 'Stufe',
  add: 'Stufe hinzufügen',
  belongs: isTiered,
  fields: [
    { name: 'upTo', kind: 'decimal', label: 'Bis einschließlich', optional: true, hint: 'Bei der letzten Stufe leer: sie ist nach oben offen.' },
    { name: 'unitPrice', kind: 'decimal', label: 'Preis je Einheit in Euro' },
  ],
};

const BLOCK_SIZE: Field = { name: 'blockSize', kind: 'whole', label: 'Einheiten je Block', hint: 'Der Preis gilt dann je Block.', belongs: scaled('BLOCKS') };
const INCLUDED: Field = {
  name: 'included',
  kind: 'decimal',
  label: 'Freimenge',
  optional: true,
  hint: 'So viel ist inbegriffen; berechnet wird, was darüber liegt.',
  belongs: (written) => !isTiered(written),
};
const MINIMUM: Field = { name: 'minimum', kind: 'decimal', label: 'Mindestbetrag in Euro', optional: true, hint: 'Je Monat, Quartal oder Jahr, wie der Preis; bei Preisen je Einwohner im Jahr.' };
const MARGIN: Field = { name: 'marginPercent', kind: 'decimal', label: 'Aufschlag auf die Kosten in Prozent', optional: true };
const PRORATION: Field = {
  name: 'proration',
  kind: 'choice',
  label: 'Angefangene Monate',
  optional: true,
  hint: 'Ohne Angabe zählt ein angefangener Monat ganz.',
  words: { DAYS: 'taggenau, nach Tagen mit Leistung' },
};
const MISSING_USAGE: Field = {
  name: 'missingUsage',
  kind: 'choice',
  label: 'Fehlt die Meldung eines Monats',
  optional: true,
  hint: 'Ohne Angabe wird für diesen Monat nichts berechnet. Eine Schätzung steht als solche auf der Rechnung; kommen die Meldungen nach, gleicht die nächste Rechnung sie aus.',
  words: {
    REUSE: 'die Menge des letzten gemeldeten Monats',
    ESTIMATE: 'das Mittel der letzten drei gemeldeten Monate',
  },
};
const DISCOUNTS: Field = {
  name: 'discounts',
  kind: 'list',
  label: 'Rabatte',
  item: 'Rabatt',
  add: 'Rabatt für eine Gruppe hinzufügen',
  fields: [
    { name: 'group', kind: 'choice', label: 'Für wen?', words: DISCOUNT_GROUPS },
    { name: 'percent', kind: 'decimal', label: 'Rabatt in Prozent' },
    { name: 'reason', kind: 'text', label: 'Grund', hint: 'Er steht auf jeder Rechnung mit diesem Rabatt.', maxLength: 200 },
  ],
};

/** Which terms a price of this model can have; at cost only those that nobody gains by. */
export function termFields(model: PriceModelOfBilling, atCost: boolean): readonly Field[] {
  const isFixed = model.startsWith('FIXED');
  const counted = isFixed ? [] : [SCALE, TIERS, BLOCK_SIZE, INCLUDED];
  const byDays = periodsOf(model).length > 0 ? [PRORATION] : [];
  const gaining = atCost ? [] : [...(isFixed ? [] : [MINIMUM]), MARGIN, DISCOUNTS];
  const reported = model === 'PER_USAGE_UNIT' ? [MISSING_USAGE] : [];
  return [...counted, ...gaining, ...byDays, ...reported];
}

/** Whether the tiers have the prices, so that there is no other. */
export { isTiered };

const number = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? (amountOf(value) ?? value.trim()) : undefined);

/** What is sent: a tier begins where the one before ends, and what does not belong to the scale is left out. */
export function termsOf(written: Written): PriceTerms | undefined {
  const tiers = isTiered(written) ? groups(written.tiers) : [];
  const terms: PriceTerms = {
    scale: (written.scale || undefined) as PriceTerms['scale'],
    tiers: tiers.map((tier, place) => ({
      above: place === 0 ? '0' : (number(tiers[place - 1]?.upTo) ?? '0'),
      upTo: number(tier.upTo),
      unitPrice: number(tier.unitPrice) ?? '',
    })),
    blockSize: scaled('BLOCKS')(written) && written.blockSize ? Number(written.blockSize) : undefined,
    included: isTiered(written) ? undefined : number(written.included),
    minimum: number(written.minimum),
    marginPercent: number(written.marginPercent),
    discounts: groups(written.discounts).map(({ group, percent, reason }) => ({
      group: group as 'MEMBER',
      percent: number(percent) ?? '',
      reason: String(reason ?? '').trim(),
    })),
    proration: (written.proration || undefined) as PriceTerms['proration'],
    missingUsage: (written.missingUsage || undefined) as PriceTerms['missingUsage'],
  };
  const said = Object.entries(terms).filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0));
  return said.length === 0 ? undefined : (Object.fromEntries(said) as PriceTerms);
}
