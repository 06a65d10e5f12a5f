import '@kern-ux/native/dist/kern.min.css';
import './styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { mayPass, problemFrom } from './api/problem';
import { router } from './app/router';
import { ToastProvider } from './ui/Toast';

const RETRIES = 2;

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (attempt, error) => attempt < RETRIES && mayPass(problemFrom(error)), staleTime: 10_000 },
    mutations: { retry: false },
  },
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
