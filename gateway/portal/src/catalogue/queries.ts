import { queryOptions } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';
import type { Plan, PlanComponent } from '../api/types';

export function offeringQuery(offeringKey: string) {
  return queryOptions({
    queryKey: ['offering', offeringKey],
    queryFn: () => body(marketplace.GET('/offerings/{offeringId}', { params: { path: { offeringId: offeringKey } } })),
  });
}

export interface QuoteInput {
  readonly offeringId: string;
  readonly planCode: string;
  readonly quantities: Record<string, string>;
  readonly startsOn?: string;
}

/** What a plan costs the own administration, by the same rule as the later invoice. */
export function quoteQuery(input: QuoteInput) {
  return queryOptions({
    queryKey: ['quote', input],
    queryFn: () => body(marketplace.POST('/quotes', { body: input })),
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
}

/** The components that a person says an amount for: what is ordered, and the usage that is expected. */
export function countedComponents(plan: Plan): PlanComponent[] {
  return plan.components.filter(({ model }) => model === 'PER_UNIT' || model === 'METERED');
}

/** The usual quantities of a plan. */
export function defaultQuantities(plan: Plan): Record<string, string> {
  return Object.fromEntries(
    countedComponents(plan).map(({ code, defaultQuantity, minimum }) => [code, defaultQuantity ?? minimum ?? '0']),
  );
}

/** The administrations that take part, for those who provide something. */
export function administrationsQuery() {
  return queryOptions({
    queryKey: ['administrations'],
    queryFn: () => body(marketplace.GET('/administrations', { params: { query: {} } })),
    staleTime: 60_000,
  });
}
