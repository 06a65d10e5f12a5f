import type { Contract } from '../api/types';

/** What follows from the contract model, as label and value. */
export function contractFacts(contract?: Contract, controller?: string) {
  if (!contract) return [];
  const { modelLabel, explanation, partner, documentIssuer } = contract;
  return [
    { label: 'Vertragsmodell', value: `${modelLabel}. ${explanation}` },
    { label: 'Vertragspartner', value: partner },
    { label: 'Rechnungen stellt aus', value: documentIssuer },
    { label: 'Kette der Auftragsverarbeitung', value: processingText(contract, controller) },
  ];
}

/** From the administration, which is responsible, to the last one who processes for it. */
export function processingText({ processing }: Contract, controller = 'Ihre Verwaltung'): string {
  if (!processing) return 'keine, es werden keine personenbezogenen Daten verarbeitet';
  const { processor, agreementTemplate, subProcessors } = processing;
  const chain = `${controller} → ${processor} (${agreementTemplate})`;
  return subProcessors.length > 0 ? `${chain} → ${subProcessors.join(', ')}` : chain;
}
