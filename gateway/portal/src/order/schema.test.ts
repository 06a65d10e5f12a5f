import { expect, test } from 'vitest';
import { answersOf, errorsOf, questionsOf, typedOf, valuesOf } from './schema';

const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    go: { title: 'Beginn der Schulung', type: 'string', format: 'date', 'x-changeable': true, 'x-order': 3 },
    domain: { title: 'Domain', type: 'string', minLength: 1, maxLength: 10, 'x-changeable': false, 'x-order': 0 },
    storage: { title: 'Speicher', type: 'integer', minimum: 1, maximum: 500, 'x-changeable': true, 'x-order': 1 },
    region: { title: 'Region', type: 'string', enum: ['Nord', 'Süd'], 'x-changeable': false, 'x-order': 2 },
    backup: { title: 'Sicherung', type: 'boolean', 'x-changeable': true, 'x-order': 4 },
  },
  required: ['domain', 'storage'],
  additionalProperties: false,
};
const QUESTIONS = questionsOf(SCHEMA);

test('people are asked in the order of the provider', () => {
  expect(QUESTIONS.map(({ key }) => key)).toEqual(['domain', 'storage', 'region', 'go', 'backup']);
  expect(QUESTIONS.map(({ kind }) => kind)).toEqual(['text', 'whole', 'choice', 'day', 'yes']);
});

test('what is typed becomes what is asked for, and is typed the same again', () => {
  const values = valuesOf(QUESTIONS, { domain: ' rathaus ', storage: '50', region: '', go: '2027-01-01', backup: 'false' });
  expect(values).toEqual({ domain: 'rathaus', storage: 50, go: '2027-01-01', backup: false });
  expect(typedOf(values)).toEqual({ domain: 'rathaus', storage: '50', go: '2027-01-01', backup: 'false' });
});

test('each fault is named at its field', () => {
  expect(errorsOf(QUESTIONS, {})).toEqual({
    domain: 'Bitte geben Sie „Domain“ an.',
    storage: 'Bitte geben Sie „Speicher“ an.',
  });
  expect(errorsOf(QUESTIONS, { domain: 'eine-zu-lange-domain', storage: '0', region: 'Ost', go: '2027-02-30' })).toEqual({
    domain: '„Domain“ ist zu lang: höchstens 10 Zeichen.',
    storage: '„Speicher“ ist zu klein: mindestens 1.',
    region: 'Bitte wählen Sie bei „Region“ eines davon: Nord, Süd.',
    go: 'Bitte geben Sie bei „Beginn der Schulung“ einen Tag an.',
  });
  expect(errorsOf(QUESTIONS, { domain: 'a', storage: '1,5' }).storage).toBe('Bitte geben Sie bei „Speicher“ eine ganze Zahl an.');
  expect(errorsOf(QUESTIONS, { domain: 'a', storage: 'viel' }).storage).toBe('Bitte geben Sie bei „Speicher“ eine ganze Zahl an.');
});

test('what was stated is read in words', () => {
  expect(answersOf(SCHEMA, { storage: 1500, go: '2027-01-31', backup: true })).toEqual([
    { label: 'Domain', value: undefined },
    { label: 'Speicher', value: '1.500' },
    { label: 'Region', value: undefined },
    { label: 'Beginn der Schulung', value: '31.01.2027' },
    { label: 'Sicherung', value: 'Ja' },
  ]);
  expect(answersOf(undefined, undefined)).toEqual([]);
});
