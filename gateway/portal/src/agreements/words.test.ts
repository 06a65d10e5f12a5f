import { expect, test } from 'vitest';
import { documentOf, paperOf, toneOf } from './words';

test('what waits for somebody stands out, what holds looks settled', () => {
  expect(['OFFERED', 'SIGNED_BY_CONSUMER', 'PROPOSED'].map(toneOf)).toEqual(['warning', 'warning', 'warning']);
  expect(['SIGNED_BY_BOTH', 'IN_FORCE'].map(toneOf)).toEqual(['success', 'success']);
  expect(toneOf('SOMETHING_NEW')).toBe('info');
});

test('addresses of documents name only what was asked for', () => {
  expect(documentOf('avv_1')).toBe('/api/marketplace/v1/processing-agreements/avv_1/document');
  expect(paperOf('cov/../x')).toBe('/api/marketplace/v1/agreement-covers/cov%2F..%2Fx/document');
});
