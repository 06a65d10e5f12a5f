import type { OfferingContent } from '../api/types';

/** What stands in the fields of the form, in the shape of the content. */
export type Value = string | boolean | readonly string[] | Written | readonly Written[] | undefined;
export interface Written {
  readonly [name: string]: Value;
}

/** Without the part of a component's code that offering and plan give. */
export function toForm(content: OfferingContent): Written {
  const form = texts(content) as Written;
  return {
    ...form,
    plans: groups(form.plans).map((plan) => ({
      ...plan,
      components: groups(plan.components).map((component) => ({
        ...component,
        code: String(component.code ?? '').split('.').slice(2).join('.'),
      })),
    })),
  };
}

/** What is sent: empty fields are left out, and codes are whole again. */
export function toContent(form: Written, key: string): OfferingContent {
  return bare({
    ...form,
    plans: groups(form.plans).map((plan) => ({
      ...plan,
      components: groups(plan.components).map((component) => ({
        ...component,
        code: component.code ? [key, plan.code ?? '', component.code].join('.') : undefined,
      })),
    })),
  }) as OfferingContent;
}

export function groups(value: Value | unknown): readonly Written[] {
  return Array.isArray(value) ? (value as Written[]) : [];
}

export function group(value: Value): Written {
  return isGroup(value) ? value : {};
}

/** Numbers are typed as text; quantities with a comma. */
function texts(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(texts);
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, DECIMALS.includes(name) ? String(each).replace('.', ',') : texts(each)]),
  );
}

const DECIMALS = ['availabilityPercent', 'defaultQuantity', 'minimum', 'maximum'];
const WHOLES = ['minInhabitants', 'maxInhabitants', 'minimumMonths', 'noticeMonths', 'type'];
/** The type of a service bundle is a number, that of an order parameter a word. */
const ONLY_DIGITS = /^\d+$/;

function bare(value: unknown, name = ''): unknown {
  if (typeof value === 'string') {
    const text = value.trim();
    if (text === '') return undefined;
    if (WHOLES.includes(name) && ONLY_DIGITS.test(text)) return Number(text);
    return DECIMALS.includes(name) ? text.replace(',', '.') : text;
  }
  if (Array.isArray(value)) return value.map((each) => bare(each)).filter((each) => each !== undefined);
  if (!isGroup(value)) return value;
  const entries = Object.entries(value)
    .map(([part, each]) => [part, bare(each, part)] as const)
    .filter(([, each]) => each !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function isGroup(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Only digits, so that a number can be sent as one. */
export function digits(text: string): string {
  return text.replace(/\D/g, '').slice(0, 9);
}
