import type { FinanceProfile } from '../api/types';

type Field = FinanceProfile['columns'][number]['field'];

export const FIELDS: Record<Field, string> = {
  INVOICE_NUMBER: 'Belegnummer',
  INVOICE_TITLE: 'Belegart',
  CANCELLED_NUMBER: 'Stornierter Beleg',
  ISSUER: 'Rechnungssteller',
  ISSUE_DATE: 'Belegdatum',
  DUE_DATE: 'Fälligkeit',
  SERVICE_FROM: 'Leistung von',
  SERVICE_TO: 'Leistung bis',
  ROUTING_ID: 'Leitweg-ID',
  LINE_POSITION: 'Position',
  LINE_NAME: 'Leistung',
  OFFERING: 'Dienst',
  BOOKING_NUMBER: 'Buchungsnummer',
  ORDER_NUMBER: 'Bestellnummer',
  COST_CENTRE: 'Kostenstelle',
  QUANTITY: 'Menge',
  UNIT: 'Einheit',
  NET: 'Netto',
  TAX: 'Umsatzsteuer',
  GROSS: 'Brutto',
  OPEN: 'Noch offen',
  TAX_RATE: 'Steuersatz',
  TAX_CASE: 'Steuerfall',
  CURRENCY: 'Währung',
  ACCOUNT: 'Sachkonto',
  PRODUCT: 'Produkt',
  FIXED: 'Fester Text',
};

export const DELIMITERS: Record<FinanceProfile['delimiter'], string> = {
  SEMICOLON: 'Semikolon ;',
  COMMA: 'Komma ,',
  TAB: 'Tabulator',
  PIPE: 'Senkrechter Strich |',
};

export const DECIMAL_SIGNS: Record<FinanceProfile['decimalSign'], string> = {
  COMMA: 'Komma: 1234,50',
  POINT: 'Punkt: 1234.50',
};

export const ENCODINGS: Record<FinanceProfile['encoding'], string> = {
  UTF_8: 'UTF-8',
  ISO_8859_1: 'ISO-8859-1',
  WINDOWS_1252: 'Windows-1252',
};

export const DATE_FORMATS: Record<FinanceProfile['dateFormat'], string> = {
  GERMAN: '31.12.2026',
  ISO: '2026-12-31',
  DIGITS: '20261231',
};

/** The choices of a select box, in the order in which they are written down. */
export function options<Value extends string>(names: Record<Value, string>): { value: Value; text: string }[] {
  return (Object.keys(names) as Value[]).map((value) => ({ value, text: names[value] }));
}
