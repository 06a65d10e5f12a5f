/** An amount as the API gives it: a decimal string, never a number. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

const NO_BREAK_SPACE = '\u00a0';

/** Writes a decimal string in German, exactly, without going through floating point: "12411.50" → "12.411,50". */
export function decimal(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${sign ? '−' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** "12.411,50 €" */
export function euro(money: Money): string {
  return `${decimal(money.amount)}${NO_BREAK_SPACE}€`;
}

/** A price per unit may be finer than a cent; zeros after the second digit are left out: "0.1250" → "0,125 €". */
export function unitPrice(price: Money | string): string {
  const amount = typeof price === 'string' ? price : price.amount;
  const [whole = '', fraction = ''] = amount.split('.');
  const digits = fraction.replace(/0+$/, '').padEnd(2, '0');
  return `${decimal(`${whole}.${digits}`)}${NO_BREAK_SPACE}€`;
}

/** Whether an amount is zero, whatever its number of digits. */
export function isZero(money: Money): boolean {
  return /^-?0*(\.0*)?$/.test(money.amount);
}

/** "25" or "1.234,5"; zeros at the end of a fraction are left out. */
export function quantity(text: string): string {
  return decimal(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
}

/** Reads what a person typed into the API's form: "1.234,5" → "1234.5". Nothing when it is no number. */
export function parseQuantity(typed: string): string | undefined {
  const plain = typed.trim().replace(/\s/g, '');
  const grouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) ? plain.replaceAll('.', '') : plain;
  const text = grouped.replace(',', '.');
  return /^\d{1,12}(\.\d{1,4})?$/.test(text) ? text : undefined;
}

/** Reads an amount of money that a person typed: "100.000" or "1.250,5 €" → "1250.50". */
export function parseMoney(typed: string): (Money & { readonly currency: 'EUR' }) | undefined {
  const text = parseQuantity(typed.replace('€', ''));
  if (text === undefined) return undefined;
  const [whole, fraction = ''] = text.split('.');
  return fraction.length > 2 ? undefined : { amount: `${whole}.${fraction.padEnd(2, '0')}`, currency: 'EUR' };
}
