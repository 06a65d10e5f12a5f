import { queryOptions } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';

/** All versions of the own approval rules, the latest first. */
export const approvalRuleSetsQuery = queryOptions({
  queryKey: ['approval-rule-sets'],
  queryFn: () => body(marketplace.GET('/approval-rule-sets')),
});
