import type { ReactNode } from 'react';
import { day } from '../format/date';
import { Facts } from '../ui/Facts';
import { Section } from '../ui/Page';
import { group, groups, type Value, type Written } from './content';
import { type Field, SECTIONS } from './fields';
import { OfferingName } from './OfferingChoice';
import { TenantNames } from './TenantChecks';

/** The content as it was written, to be read by whoever decides about it. */
export function ContentFacts({ written }: { written: Written }) {
  return SECTIONS.map(({ title, fields }) => (
    <Section key={title} title={title}>
      <Part fields={fields} written={written} name={title} />
    </Section>
  ));
}

function Part({ fields, written, name }: { fields: readonly Field[]; written: Written; name: string }) {
  const plain = fields.filter(({ kind }) => kind !== 'group' && kind !== 'list');
  return (
    <>
      {plain.length > 0 && (
        <Facts name={name} facts={plain.map((field) => ({
            label: field.label,
            value: read(field, written[field.name]),
          }))} />
      )}
      {fields.map((field) => {
        if (field.kind === 'group') {
          return <Part key={field.name} fields={field.fields} written={group(written[field.name])} name={field.label} />;
        }
        if (field.kind !== 'list') return null;
        return groups(written[field.name]).map((item, index) => (
          <div key={`${field.name}-${index}`} className="content-group">
            <p className="kern-title">
              {field.item} {index + 1}
            </p>
            <Part fields={field.fields} written={item} name={`${field.item} ${index + 1}`} />
          </div>
        ));
      })}
    </>
  );
}

function read(field: Field, value: Value): ReactNode {
  if (field.kind === 'tenants') return tenants(value);
  if (field.kind === 'offering') return typeof value === 'string' && value !== '' ? <OfferingName offeringKey={value} /> : undefined;
  return shown(field, value);
}

function tenants(value: Value): ReactNode {
  return Array.isArray(value) && value.length > 0 ? <TenantNames ids={value as string[]} /> : undefined;
}

function shown(field: Field, value: Value): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nein';
  if (Array.isArray(value)) {
    const words = field.kind === 'choices' ? field.words : {};
    return (value as string[]).map((each) => words[each] ?? each).join(', ');
  }
  const text = String(value);
  if (field.kind === 'day') return day(text);
  return field.kind === 'choice' ? (field.words[text] ?? text) : text;
}
