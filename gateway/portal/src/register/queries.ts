import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

export const registerQuery = queryOptions({
  queryKey: ['register', 'imports'],
  queryFn: () => body(tenants.GET('/register/imports')),
});

export const registerImportQuery = (registerImportId: string) =>
  queryOptions({
    queryKey: ['register', 'imports', registerImportId],
    queryFn: () => body(tenants.GET('/register/imports/{registerImportId}', { params: { path: { registerImportId } } })),
  });
