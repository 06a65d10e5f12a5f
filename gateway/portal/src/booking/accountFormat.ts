/** Whether a cost centre is written as a mask says: 9 is a digit, A a letter, everything else itself. Nothing typed fits. */
export function fitsFormat(typed: string, mask: string | undefined): boolean {
  if (!typed || !mask) return true;
  const signs = [...mask].map((sign) => (sign === '9' ? '[0-9]' : sign === 'A' ? '\\p{L}' : `\\u{${codeOf(sign)}}`));
  return new RegExp(`^${signs.join('')}$`, 'u').test(typed);
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16);
}
