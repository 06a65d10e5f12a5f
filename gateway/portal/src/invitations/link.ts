/** The secret stands behind the #, so that no server and no log of one ever sees it. */
export function invitationLink(secret: string, origin: string = location.origin): string {
  return `${origin}/einladung#${secret}`;
}

/** The secret in the address of the page, if there is one. */
export function secretIn(hash: string): string {
  return hash.replace(/^#/, '').trim();
}
