import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

/** All versions of the rules, the latest first. */
export const claimRuleSetsQuery = queryOptions({
  queryKey: ['claim-rule-sets'],
  queryFn: () => body(tenants.GET('/claim-rule-sets')),
});

/** What a version would do to everybody, or does. */
export function dryRunQuery(ruleSetId: string) {
  return queryOptions({
    queryKey: ['claim-rule-sets', ruleSetId, 'dry-run'],
    queryFn: () => body(tenants.GET('/claim-rule-sets/{ruleSetId}/dry-run', { params: { path: { ruleSetId } } })),
  });
}
