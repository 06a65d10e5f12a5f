import type { ApprovalRule, ApprovalRuleRequest } from '../api/types';
import { parseMoney } from '../format/money';

/** A rule as it is being written. */
export interface TypedRule {
  readonly cost: string;
  readonly costFrom: string;
  readonly personalData: string;
  readonly protectionFrom: string;
  readonly offerings: string;
  readonly coSignatures: readonly string[];
  readonly days: string;
}

export type RuleObjections = Partial<Record<'costFrom' | 'coSignatures' | 'days', string>>;

export const NEW_RULE: TypedRule = {
  cost: '',
  costFrom: '',
  personalData: '',
  protectionFrom: '',
  offerings: '',
  coSignatures: [],
  days: '7',
};

/** To go on from a version that stands. */
export function typed({ cost, costFrom, personalData, protectionFrom, offerings, coSignatures, days }: ApprovalRule): TypedRule {
  return {
    cost: cost ?? '',
    costFrom: costFrom ? costFrom.amount.replace('.', ',') : '',
    personalData: personalData === undefined ? '' : String(personalData),
    protectionFrom: protectionFrom ?? '',
    offerings: offerings.join(', '),
    coSignatures,
    days: String(days),
  };
}

function isPositive(text: string): boolean {
  const money = parseMoney(text);
  return money !== undefined && /[1-9]/.test(money.amount) && !money.amount.startsWith('-');
}

/** What is missing or wrong; nothing when the rule can be sent. */
export function objectionsTo(rule: TypedRule): RuleObjections {
  return {
    ...(rule.cost !== '' && !isPositive(rule.costFrom) ? { costFrom: 'Geben Sie einen Betrag an, zum Beispiel 50.000.' } : {}),
    ...(rule.coSignatures.length === 0 ? { coSignatures: 'Wählen Sie, wer mitzeichnen muss.' } : {}),
    ...(/^[1-9][0-9]{0,2}$/.test(rule.days.trim()) && Number(rule.days) <= 365 ? {} : { days: 'Geben Sie 1 bis 365 Tage an.' }),
  };
}

export function request(rule: TypedRule): ApprovalRuleRequest {
  const offerings = rule.offerings
    .split(/[,\s]+/)
    .filter((key) => key !== '');
  return {
    ...(rule.cost === '' ? {} : { cost: rule.cost as ApprovalRuleRequest['cost'], costFrom: parseMoney(rule.costFrom)?.amount }),
    ...(rule.personalData === '' ? {} : { personalData: rule.personalData === 'true' }),
    ...(rule.protectionFrom === '' ? {} : { protectionFrom: rule.protectionFrom as ApprovalRuleRequest['protectionFrom'] }),
    ...(offerings.length === 0 ? {} : { offerings }),
    coSignatures: [...rule.coSignatures] as ApprovalRuleRequest['coSignatures'],
    days: Number(rule.days),
  };
}
