import type { Role } from '../api/types';
import { label, ROLE_TASKS, ROLES } from '../format/labels';

const MUNICIPAL: readonly Role[] = [
  'TENANT_ADMIN',
  'ORDERER',
  'APPROVER',
  'TREASURER',
  'DATA_PROTECTION',
  'INFORMATION_SECURITY',
  'MUNICIPAL_AUDITOR',
  'READER',
];
const ASSOCIATION: readonly Role[] = [
  'ASSOCIATION_ADMIN',
  'CATALOGUE_EDITOR',
  'FULFILLER',
  'BILLING_CLERK',
  'BILLING_RELEASER',
  'AUDITOR',
];

/** Roles that may be for some cost centres only, and up to an amount. */
export const LIMITED_ROLES: readonly Role[] = ['ORDERER', 'APPROVER', 'TENANT_ADMIN'];

/** The roles that people of this kind of tenant can have. */
export function rolesFor(tenantKind: string): readonly { value: Role; text: string; detail: string }[] {
  const roles = tenantKind === 'ASSOCIATION' ? ASSOCIATION : MUNICIPAL;
  return roles.map((value) => ({ value, text: label(ROLES, value), detail: label(ROLE_TASKS, value) }));
}
