import type { MyRole } from '../api/types';
import { day, dayBefore, dayOf } from '../format/date';
import { limits } from './limits';

const MOST_NAMES = 5;

/** One sentence: why somebody does not have the role today, or how far it reaches. */
export function whyNot({ grant }: MyRole): string {
  if (!grant) return 'Sie hatten diese Rolle nie.';
  const because = (reason: string | undefined) => (reason ? ` Grund: ${reason}` : '');
  switch (grant.state) {
    case 'PENDING':
      return `Eine zweite Person muss sie noch bestätigen. Vergeben am ${dayOf(grant.grantedAt)} von ${grant.grantedBy}.`;
    case 'REJECTED':
      return `Sie wurde abgelehnt${byOn(grant.decidedBy, grant.decidedAt)}.${because(grant.rejectionReason)}`;
    case 'PLANNED':
      return `Sie gilt erst ab dem ${day(grant.from)}.`;
    case 'ENDED':
      return grant.until ? `Sie galt bis zum ${day(dayBefore(grant.until))}.` : 'Sie gilt nicht mehr.';
    case 'WITHDRAWN':
      return `Sie wurde entzogen${byOn(grant.withdrawnBy, grant.withdrawnAt)}.${because(grant.withdrawalReason)}`;
    default:
      return limits(grant) ? `Sie haben sie (${limits(grant)}).` : 'Sie haben sie.';
  }
}

function byOn(name: string | undefined, at: string | undefined): string {
  return name && at ? ` am ${dayOf(at)} von ${name}` : '';
}

/** Which colleagues have it. */
export function holders({ holders }: MyRole): string {
  if (holders.length === 0) return 'Sonst hat sie in Ihrer Organisation gerade niemand.';
  const names = holders.map((holder) => (limits(holder) ? `${holder.name} (${limits(holder)})` : holder.name));
  return `Kolleginnen und Kollegen mit dieser Rolle: ${several(names)}.`;
}

/** Who could give one of them. */
export function givers(roles: readonly MyRole[]): string {
  const names = [...new Set(roles.flatMap((role) => role.givers))];
  if (names.length === 0) {
    return 'Außer Ihnen kann in Ihrer Organisation gerade niemand Rollen vergeben. Bitte wenden Sie sich an den Zweckverband.';
  }
  const second = roles.every(({ secondPersonNeeded }) => secondPersonNeeded) ? ' Eine zweite Person bestätigt.' : '';
  return `Vergeben kann sie: ${several(names)}.${second}`;
}

function several(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` und ${more} weitere` : '');
}
