import { expect, it } from 'vitest';
import { issuerBeside } from './examples';

it('expects the identity provider one port above the portal', () => {
  expect(issuerBeside({ protocol: 'http:', hostname: 'localhost', port: '8080' })).toBe('http://localhost:8081/realms/allmende');
  expect(issuerBeside({ protocol: 'https:', hostname: 'allmende.example', port: '' })).toBe(
    'https://allmende.example:444/realms/allmende',
  );
});
