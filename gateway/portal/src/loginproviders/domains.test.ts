import { expect, test } from 'vitest';
import { domainsObjection, domainsOf } from './domains';

test('takes lines, commas, an @ in front and capitals', () => {
  expect(domainsOf('Koblenz.example, @stadt.koblenz.example\n koblenz.example;')).toEqual([
    'koblenz.example',
    'stadt.koblenz.example',
  ]);
});

test('says which word is no domain', () => {
  expect(domainsObjection(['koblenz.example'])).toBeUndefined();
  expect(domainsObjection([])).toContain('mindestens eine');
  expect(domainsObjection(['koblenz.example', 'anna@koblenz.example'])).toContain('anna@koblenz.example');
  expect(domainsObjection(['localhost'])).toContain('localhost');
  expect(domainsObjection(Array.from({ length: 11 }, (_, number) => `d${number}.example`))).toContain('höchstens');
});
