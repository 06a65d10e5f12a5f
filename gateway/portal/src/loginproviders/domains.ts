const DOMAIN = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;
const MOST = 10;

/** What somebody writes as domains of emails: in lines or behind commas, also with an @ in front. */
export function domainsOf(text: string): string[] {
  const words = text.split(/[\s,;]+/).map((word) => word.replace(/^@/, '').toLowerCase());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Why they cannot be sent. */
export function domainsObjection(domains: readonly string[]): string | undefined {
  if (domains.length === 0) return 'Geben Sie mindestens eine Domain an, zum Beispiel koblenz.example.';
  if (domains.length > MOST) return 'Geben Sie höchstens zehn Domains an.';
  const wrong = domains.find((domain) => !DOMAIN.test(domain));
  return wrong === undefined ? undefined : `„${wrong}“ ist keine Domain. Sie ist der Teil der E-Mail-Adresse nach dem @.`;
}
