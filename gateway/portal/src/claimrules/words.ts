import type { ClaimEffect, ClaimRule, ClaimRuleAffected, ClaimRuleSet } from '../api/types';
import { right } from '../people/limits';
import type { Tone } from '../ui/Badge';

export const STATES: Record<ClaimRuleSet['state'], Tone> = {
  DRAFT: 'warning',
  IN_FORCE: 'success',
  DISCARDED: 'info',
  ENDED: 'info',
};

export const KINDS: Record<ClaimEffect['kind'], { text: string; tone: Tone }> = {
  BEGINS: { text: 'Beginnt', tone: 'success' },
  STAYS: { text: 'Bleibt', tone: 'info' },
  ENDS: { text: 'Endet', tone: 'danger' },
  NOT_GIVEN: { text: 'Nicht durch die Regel', tone: 'info' },
};

export const OBJECTIONS: Record<NonNullable<ClaimRuleAffected['objection']>, string> = {
  TOO_LARGE: 'Der Anmeldedienst nannte zu viel (mehr als 200 Werte oder einen über 200 Zeichen). Nichts davon zählt.',
  UNREADABLE: 'Was der Anmeldedienst nannte, ist kein Text. Nichts davon zählt.',
  OTHER_ISSUER: 'Die Angaben kamen von einem anderen Anmeldedienst. Nichts davon zählt.',
};

/** The rule as one reads it: "groups = allmende-besteller". */
export function said({ claim, value }: ClaimRule): string {
  return `${claim} = ${value}`;
}

/** Which right: "Bestellung bis 5.000,00 €". */
export const given = (rule: ClaimRule): string => right(rule);

/** One sentence: why the right begins, stays, ends, or is not given. */
export function why({ cause, rule }: ClaimEffect): string {
  switch (cause) {
    case 'SAID':
      return `Das Verzeichnis nennt ${said(rule)}.`;
    case 'SAID_NO_MORE':
      return `Das Verzeichnis nennt nicht mehr ${said(rule)}.`;
    case 'RULE_GONE':
      return `Die Regel ${said(rule)} gibt es so nicht mehr.`;
    case 'NOT_ASKED_YET':
      return `Ob das Verzeichnis ${said(rule)} nennt, zeigt sich bei der nächsten Anmeldung.`;
    case 'HELD_BY_HAND':
      return `Das Verzeichnis nennt ${said(rule)}, aber das Recht ist von Hand erteilt. Regeln ändern daran nichts.`;
    case 'OWN_RULES':
      return `Das Verzeichnis nennt ${said(rule)}, aber wer Regeln schreibt oder bestätigt, bekommt durch sie nichts.`;
    case 'LAST_ADMINISTRATOR':
      return 'Ohne dieses Recht hätte niemand mehr die Administration.';
  }
}
