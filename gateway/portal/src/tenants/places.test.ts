import { describe, expect, it } from 'vitest';
import type { Tenant } from '../api/types';
import { type Entry, placeOf } from './places';

const MASTER_DATA: readonly Entry['item'][] = ['ROUTING_ID', 'ADDRESS', 'CONTACT', 'DATA_PROTECTION', 'ACCOUNT_FORMAT'];

function tenant(...memberships: readonly string[]): Tenant {
  return { id: 'tnt_1', memberships: memberships.map((id) => ({ id })) } as unknown as Tenant;
}

describe('placeOf', () => {
  it('sends each side to its own page of master data', () => {
    for (const item of MASTER_DATA) {
      expect(placeOf(item, tenant(), true)?.to).toBe('/mandanten/$tenantId/stammdaten');
      expect(placeOf(item, tenant(), false)?.to).toBe('/verwaltung/stammdaten');
    }
  });

  it('sends the association to the terms of the membership, or to a new one', () => {
    expect(placeOf('MEMBERSHIP', tenant('mbs_1'), true)).toMatchObject({ params: { membershipId: 'mbs_1' } });
    expect(placeOf('MEMBERSHIP', tenant(), true)?.to).toBe('/mandanten/$tenantId/mitgliedschaft/neu');
    expect(placeOf('MEMBERSHIP', tenant('mbs_1'), false)).toBeUndefined();
  });

  it('lets the tenant state its way of login, and the association invite who states it', () => {
    expect(placeOf('LOGIN_WAY', tenant(), false)).toEqual({ to: '/verwaltung', hash: 'anmeldung' });
    expect(placeOf('LOGIN_WAY', tenant(), true)).toMatchObject({ hash: 'administration' });
  });

  it('knows no place for what happens by itself', () => {
    expect(placeOf('LOGIN', tenant(), true)).toBeUndefined();
    expect(placeOf('REGISTER', tenant(), true)).toBeUndefined();
  });
});
