import type { ApprovalRuleSet, CoSignature } from '../api/types';
import type { Tone } from '../ui/Badge';

export const CO_SIGNATURES: Record<CoSignature['kind'], { readonly text: string; readonly detail: string }> = {
  DATA_PROTECTION: { text: 'Datenschutz', detail: 'Eine Person mit der Rolle Datenschutz.' },
  INFORMATION_SECURITY: { text: 'Informationssicherheit', detail: 'Eine Person mit der Rolle Informationssicherheit.' },
  TREASURY: { text: 'Kämmerei', detail: 'Eine Person mit der Rolle Kämmerei.' },
  STAFF_COUNCIL: { text: 'Personalrat', detail: 'Die Administration hält seinen Beschluss mit Datum fest.' },
  SECOND_APPROVER: { text: 'Zweite Freigabe', detail: 'Eine weitere Person mit der Rolle Freigabe, in ihrer Wertgrenze.' },
};

export const COSTS = [
  { value: '', text: 'Bei jedem Betrag' },
  { value: 'FIRST_YEAR', text: 'Kosten im ersten Jahr ab' },
  { value: 'FULL_TERM', text: 'Gesamtkosten der Mindestlaufzeit ab' },
] as const;

export const PERSONAL_DATA = [
  { value: '', text: 'Gleich, ob mit oder ohne' },
  { value: 'true', text: 'Nur mit personenbezogenen Daten' },
  { value: 'false', text: 'Nur ohne personenbezogene Daten' },
] as const;

export const PROTECTION = [
  { value: '', text: 'Bei jedem Schutzbedarf' },
  { value: 'NORMAL', text: 'Ab normal' },
  { value: 'HIGH', text: 'Ab hoch' },
  { value: 'VERY_HIGH', text: 'Nur sehr hoch' },
] as const;

export const STATES: Record<ApprovalRuleSet['state'], Tone> = {
  PROPOSED: 'warning',
  IN_FORCE: 'success',
  DISCARDED: 'info',
  ENDED: 'info',
};
