import { Validator, type Schema } from '@cfworker/json-schema';
import { day } from '../format/date';
import { decimal } from '../format/money';

/** One thing that is stated with an order, as the JSON Schema of the offering asks for it. */
export interface Question {
  readonly key: string;
  readonly title: string;
  readonly description?: string;
  readonly kind: 'text' | 'whole' | 'number' | 'choice' | 'yes' | 'day';
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly changeable: boolean;
  readonly schema: Schema;
}

export type OrderSchema = Readonly<Record<string, unknown>>;
export type OrderValues = Readonly<Record<string, unknown>>;
/** What stands in the fields, as typed. */
export type Typed = Readonly<Record<string, string>>;

/** In the order in which people are asked. */
export function questionsOf(schema: OrderSchema | undefined): readonly Question[] {
  const properties = (schema?.properties ?? {}) as Record<string, Schema>;
  const required = (schema?.required ?? []) as readonly string[];
  return Object.entries(properties)
    .sort(([, one], [, other]) => Number(one['x-order']) - Number(other['x-order']))
    .map(([key, property]) => ({
      key,
      title: property.title ?? key,
      description: property.description,
      kind: kindOf(property),
      choices: (property.enum ?? []) as readonly string[],
      required: required.includes(key),
      changeable: property['x-changeable'] === true,
      schema: property,
    }));
}

function kindOf({ type, format, enum: choices }: Schema): Question['kind'] {
  if (choices) return 'choice';
  if (format === 'date') return 'day';
  if (type === 'integer') return 'whole';
  if (type === 'number') return 'number';
  return type === 'boolean' ? 'yes' : 'text';
}

/** What is sent: numbers as numbers, what is empty is left out. */
export function valuesOf(questions: readonly Question[], typed: Typed): OrderValues {
  const stated = questions.map((question) => [question.key, valueOf(question, (typed[question.key] ?? '').trim())] as const);
  return Object.fromEntries(stated.filter(([, value]) => value !== undefined));
}

function valueOf({ kind }: Question, text: string): unknown {
  if (text === '') return undefined;
  if (kind === 'yes') return text === 'true';
  if (kind !== 'whole' && kind !== 'number') return text;
  const number = Number(text.replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

/** What was stated, as it is typed. */
export function typedOf(values: OrderValues | undefined): Typed {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([key, value]) => [key, typeof value === 'number' ? String(value).replace('.', ',') : String(value)]),
  );
}

/** What is wrong, by key: the service holds it against the same schema. */
export function errorsOf(questions: readonly Question[], typed: Typed): Record<string, string> {
  const values = valuesOf(questions, typed);
  const errors: Record<string, string> = {};
  for (const question of questions) {
    const value = values[question.key];
    if (value === undefined) {
      if (question.required) errors[question.key] = `Bitte geben Sie „${question.title}“ an.`;
      continue;
    }
    const found = new Validator(question.schema, '2020-12').validate(value).errors[0];
    if (found) errors[question.key] = sentence(question, found.keyword);
  }
  return errors;
}

function sentence({ title, kind, schema, choices }: Question, keyword: string): string {
  switch (keyword) {
    case 'minimum':
      return `„${title}“ ist zu klein: mindestens ${decimal(String(schema.minimum))}.`;
    case 'maximum':
      return `„${title}“ ist zu groß: höchstens ${decimal(String(schema.maximum))}.`;
    case 'maxLength':
      return `„${title}“ ist zu lang: höchstens ${schema.maxLength} Zeichen.`;
    case 'enum':
      return `Bitte wählen Sie bei „${title}“ eines davon: ${choices.join(', ')}.`;
    case 'format':
      return `Bitte geben Sie bei „${title}“ einen Tag an.`;
    default:
      return `Bitte geben Sie bei „${title}“ ${kind === 'whole' ? 'eine ganze Zahl' : 'eine Zahl'} an.`;
  }
}

/** What was stated, for people to read. */
export function answersOf(schema: OrderSchema | undefined, values: OrderValues | undefined) {
  return questionsOf(schema).map(({ key, title, kind }) => ({ label: title, value: said(kind, values?.[key]) }));
}

function said(kind: Question['kind'], value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nein';
  if (typeof value === 'number') return decimal(String(value));
  return kind === 'day' ? day(String(value)) : String(value);
}
