import { queryOptions } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';

export type TaskState = 'OPEN' | 'DONE';

export function tasksQuery(state: TaskState) {
  return queryOptions({
    queryKey: ['tasks', state],
    queryFn: () => body(marketplace.GET('/fulfilment-tasks', { params: { query: { state, pageSize: 200 } } })),
  });
}
