import type { FinanceProfile, FinanceProfileChange } from '../api/types';

/** A profile as it stands in the form. */
export interface Written {
  readonly name: string;
  readonly delimiter: FinanceProfile['delimiter'];
  readonly decimalSign: FinanceProfile['decimalSign'];
  readonly encoding: FinanceProfile['encoding'];
  readonly dateFormat: FinanceProfile['dateFormat'];
  readonly withHeadings: boolean;
  readonly columns: readonly WrittenColumn[];
  readonly accounts: readonly WrittenAccount[];
}

export interface WrittenColumn {
  readonly heading: string;
  readonly field: FinanceProfile['columns'][number]['field'];
  readonly fixedText: string;
}

export interface WrittenAccount {
  readonly offering: string;
  readonly account: string;
  readonly product: string;
}

export function written(profile: FinanceProfile): Written {
  const { name, delimiter, decimalSign, encoding, dateFormat, withHeadings } = profile;
  return {
    name,
    delimiter,
    decimalSign,
    encoding,
    dateFormat,
    withHeadings,
    columns: profile.columns.map(({ heading, field, fixedText }) => ({ heading, field, fixedText: fixedText ?? '' })),
    accounts: profile.accounts.map(({ offering, account, product }) => ({
      offering: offering ?? '',
      account,
      product: product ?? '',
    })),
  };
}

/** What is sent; only columns with a fixed text have one, and an empty offering stands for all others. */
export function changeOf(form: Written): FinanceProfileChange {
  return {
    ...form,
    columns: form.columns.map(({ heading, field, fixedText }) => ({
      heading: heading.trim(),
      field,
      ...(field === 'FIXED' ? { fixedText } : {}),
    })),
    accounts: form.accounts.map(({ offering, account, product }) => ({
      ...(offering.trim() ? { offering: offering.trim() } : {}),
      account: account.trim(),
      ...(product.trim() ? { product: product.trim() } : {}),
    })),
  };
}

/** Why a form can't be sent yet. */
export function problemOf(form: Written): string | undefined {
  if (!form.name.trim()) return 'Nennen Sie das Profil.';
  if (form.columns.length === 0) return 'Eine Datei braucht mindestens eine Spalte.';
  if (form.columns.some(({ heading }) => !heading.trim())) return 'Jede Spalte braucht eine Überschrift.';
  return undefined;
}

/** The list with the entry at a place moved one up. */
export function movedUp<Entry>(entries: readonly Entry[], place: number): Entry[] {
  const moved = [...entries];
  const [entry] = moved.splice(place, 1);
  if (entry !== undefined) moved.splice(Math.max(0, place - 1), 0, entry);
  return moved;
}
