import { useMemo } from 'react';
import { newIdempotencyKey } from './client';

/** One key per intended act: pressing the button again repeats the act, changing the content begins a new one. */
export function useIdempotencyKey(intent: unknown): string {
  const content = JSON.stringify(intent);
  return useMemo(newIdempotencyKey, [content]);
}
