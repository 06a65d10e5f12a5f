import { describe, expect, it } from 'vitest';
import { comparedKeys } from './compared';

describe('comparedKeys', () => {
  it('takes each key once and not more than four', () => {
    expect(comparedKeys('a,b,a,,c,d,e')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is empty for an address without a choice', () => {
    expect(comparedKeys(undefined)).toEqual([]);
  });
});
