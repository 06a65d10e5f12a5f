/** As long as a service may remember who somebody was a moment ago. */
const REMEMBERED_MS = 1000;

/** Loads the portal anew as soon as every service knows for whom one acts now; nothing of before stays on the page. */
export async function startAgain(path: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REMEMBERED_MS));
  window.location.assign(path);
}
