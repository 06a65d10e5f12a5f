import type { Grant } from '../api/types';
import { label, ROLES } from '../format/labels';
import { euro } from '../format/money';

type Limited = Partial<Pick<Grant, 'valueLimit' | 'costCentres'>>;

/** How far a right reaches: "bis 5.000,00 €, nur Kostenstelle 4711"; nothing when it has no limit. */
export function limits({ valueLimit, costCentres = [] }: Limited): string {
  const centres = costCentres.length === 1 ? 'nur Kostenstelle' : 'nur Kostenstellen';
  return [valueLimit && `bis ${euro(valueLimit)}`, costCentres.length > 0 && `${centres} ${costCentres.join(', ')}`]
    .filter(Boolean)
    .join(', ');
}

/** The role with its limits. */
export function right(grant: Limited & { readonly role: string }): string {
  return [label(ROLES, grant.role), limits(grant)].filter(Boolean).join(' ');
}

/** What was typed, each cost centre once: "4711, 0815". */
export function parseCostCentres(typed: string): string[] {
  return [...new Set(typed.split(/[,;]/).map((part) => part.trim()).filter(Boolean))];
}
