import { expect, test } from 'vitest';
import type { Tenant } from '../api/types';
import { requestOf, written } from './masterData';

const TENANT = {
  id: 'tnt_1',
  name: 'Koblenz',
  alias: 'koblenz',
  kind: 'MUNICIPALITY',
  state: 'ACTIVE',
  loginState: 'READY',
  approvalPreset: 'STANDARD',
  memberships: [],
  inhabitantFigures: [],
  revision: 3,
} satisfies Tenant;

test('a group in which nothing stands is left out', () => {
  const request = requestOf(written(TENANT), false);
  expect(request.address).toBeUndefined();
  expect(request.contact).toBeUndefined();
  expect(request.payment).toEqual({});
});

test('what was begun is sent, so that the service can say what is missing', () => {
  const request = requestOf({ ...written(TENANT), contactName: ' Heike ', street: 'Markt 1' }, false);
  expect(request.contact).toEqual({ name: 'Heike', email: '' });
  expect(request.address).toEqual({ street: 'Markt 1', postCode: '', city: '' });
});

test('an account number may be typed in blocks', () => {
  expect(requestOf({ ...written(TENANT), iban: 'DE93 9999 9999 0000 0000 01' }, false).payment?.iban).toBe(
    'DE93999999990000000001',
  );
});

test('name and approval are sent by the association only', () => {
  expect(requestOf(written(TENANT), true)).toMatchObject({ name: 'Koblenz', approvalPreset: 'STANDARD' });
  expect(requestOf(written(TENANT), false).name).toBeUndefined();
});
