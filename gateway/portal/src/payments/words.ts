export function days(count: number): string {
  return count === 1 ? '1 Tag' : `${count} Tage`;
}

export function invoices(count: number): string {
  return count === 1 ? 'Eine Rechnung' : `${count} Rechnungen`;
}

export function payments(count: number): string {
  return count === 1 ? 'Ein Zahlungseingang' : `${count} Zahlungseingänge`;
}

/** An IBAN in groups of four. */
export function iban(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1\u00a0');
}
