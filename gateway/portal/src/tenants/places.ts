import type { Tenant } from '../api/types';

export type Entry = NonNullable<Tenant['checklist']>[number];

/** Where the first administrator is invited, who then states the way of login. */
export const INVITATION = 'administration';
/** Where a tenant states its way of login. */
export const LOGIN_WAY = 'anmeldung';

/** Where an open item is settled; nowhere, if the reader cannot do that. */
export function placeOf(item: Entry['item'], tenant: Tenant, byAssociation: boolean) {
  const params = { tenantId: tenant.id };
  switch (item) {
    case 'ROUTING_ID':
    case 'ADDRESS':
    case 'CONTACT':
    case 'DATA_PROTECTION':
    case 'ACCOUNT_FORMAT':
      return byAssociation
        ? ({ to: '/mandanten/$tenantId/stammdaten', params } as const)
        : ({ to: '/verwaltung/stammdaten' } as const);
    case 'MEMBERSHIP': {
      if (!byAssociation) return undefined;
      const membership = tenant.memberships[0];
      return membership
        ? ({
            to: '/mandanten/$tenantId/mitgliedschaft/$membershipId/angaben',
            params: { ...params, membershipId: membership.id },
          } as const)
        : ({ to: '/mandanten/$tenantId/mitgliedschaft/neu', params } as const);
    }
    case 'LOGIN_WAY':
      return byAssociation
        ? ({ to: '/mandanten/$tenantId', params, hash: INVITATION } as const)
        : ({ to: '/verwaltung', hash: LOGIN_WAY } as const);
    default:
      return undefined;
  }
}
