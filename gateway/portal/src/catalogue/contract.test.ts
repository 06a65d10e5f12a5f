import { expect, test } from 'vitest';
import type { Contract } from '../api/types';
import { contractFacts, processingText } from './contract';

const CONTRACT: Contract = {
  model: 'RESALE',
  modelLabel: 'Weiterverkauf durch den Zweckverband',
  explanation: 'Er ist Ihr Vertragspartner.',
  partner: 'Zweckverband',
  documentIssuer: 'Zweckverband',
  processing: { processor: 'Zweckverband', agreementTemplate: 'AVV 1.0', subProcessors: ['Rechenhof GmbH', 'Sicherungshaus eG'] },
};

test('the chain leads from the administration to the last processor', () => {
  expect(processingText(CONTRACT)).toBe('Ihre Verwaltung → Zweckverband (AVV 1.0) → Rechenhof GmbH, Sicherungshaus eG');
  expect(processingText(CONTRACT, 'Budenheim')).toContain('Budenheim → Zweckverband');
  expect(processingText({ ...CONTRACT, processing: undefined })).toContain('keine personenbezogenen Daten');
});

test('a booking of before says nothing of its contract', () => {
  expect(contractFacts(undefined)).toEqual([]);
});
