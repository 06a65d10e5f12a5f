import { describe, expect, it } from 'vitest';
import { invitationLink, secretIn } from './link';

describe('the link of an invitation', () => {
  it('keeps the secret from the server', () => {
    const link = new URL(invitationLink('abc_-123', 'https://allmende.example'));
    expect(link.pathname + link.search).toBe('/einladung');
    expect(secretIn(link.hash)).toBe('abc_-123');
  });
  it('has no secret without a hash', () => expect(secretIn('')).toBe(''));
});
