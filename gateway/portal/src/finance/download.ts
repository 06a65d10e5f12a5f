import { ProblemError, problemOf } from '../api/problem';

const BASE = '/api/billing/v1';
const FILE_NAME = /filename="([^"]+)"/;

/** Fetches a file and hands it to the browser; when there is none, the reason is thrown so that the page can show it. */
export async function download(path: string): Promise<void> {
  const answer = await fetch(BASE + path);
  if (!answer.ok) {
    const body: unknown = await answer.json().catch(() => undefined);
    throw new ProblemError(problemOf(answer.status, body, answer.headers.get('X-Request-Id')));
  }
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = FILE_NAME.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'export.csv';
  link.click();
  URL.revokeObjectURL(address);
}
