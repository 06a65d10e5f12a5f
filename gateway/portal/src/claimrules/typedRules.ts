import type { ClaimRule, Role } from '../api/types';
import { parseMoney } from '../format/money';
import { parseCostCentres } from '../people/limits';
import { LIMITED_ROLES } from '../people/roles';

/** A rule as it is being written. */
export interface TypedRule {
  readonly claim: string;
  readonly value: string;
  readonly role: string;
  readonly limit: string;
  readonly centres: string;
}

export type RuleObjections = Partial<Record<'claim' | 'value' | 'limit', string>>;

export const NEW_RULE: TypedRule = { claim: 'groups', value: '', role: 'ORDERER', limit: '', centres: '' };

/** To go on from a version that stands. */
export function typed({ claim, value, role, valueLimit, costCentres = [] }: ClaimRule): TypedRule {
  return { claim, value, role, limit: valueLimit ? valueLimit.amount.replace('.', ',') : '', centres: costCentres.join(', ') };
}

function limitIsWrong({ role, limit }: TypedRule): boolean {
  if (!LIMITED_ROLES.includes(role as Role)) return false;
  return role === 'APPROVER' ? !parseMoney(limit) : limit.trim() !== '' && !parseMoney(limit);
}

/** What is missing or wrong; nothing when the rule can be sent. */
export function objectionsTo(rule: TypedRule): RuleObjections {
  return {
    ...(/^[A-Za-z0-9_.:/-]+$/.test(rule.claim.trim())
      ? {}
      : { claim: 'Nennen Sie das Merkmal: Buchstaben, Ziffern und die Zeichen _ . : / -' }),
    ...(rule.value.trim() === '' ? { value: 'Nennen Sie den Wert.' } : {}),
    ...(limitIsWrong(rule) ? { limit: 'Geben Sie einen Betrag an, zum Beispiel 5.000.' } : {}),
  };
}

export function request({ claim, value, role, limit, centres }: TypedRule) {
  const limited = LIMITED_ROLES.includes(role as Role);
  return {
    claim: claim.trim(),
    value: value.trim(),
    role: role as Role,
    valueLimit: limited ? parseMoney(limit) : undefined,
    costCentres: limited ? parseCostCentres(centres) : undefined,
  };
}
