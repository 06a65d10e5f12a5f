import '@kern-ux/native/dist/kern.min.css';
import './styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from './api/problem';
import { router } from './app/router';
import { ToastProvider } from './ui/Toast';

/** Only what may pass by itself is tried again; a refusal stays a refusal. */
function mayPass(attempt: number, error: unknown): boolean {
  const refused = error instanceof ProblemError && error.problem.status < 500;
  return !refused && attempt < 2;
}

const queries = new QueryClient({
  defaultOptions: { queries: { retry: mayPass, staleTime: 10_000 }, mutations: { retry: false } },
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
);
