import { useState } from 'react';
import { Button } from '../ui/Button';
import { Checks, Radios } from '../ui/Choices';
import { Select, TextArea, TextField } from '../ui/Fields';
import { digits, group, groups, type Value, type Written } from './content';
import type { Field } from './fields';
import { OfferingChoice } from './OfferingChoice';
import { anchorOf } from './TableOfContents';
import { TenantChecks } from './TenantChecks';

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly written: Written;
  readonly onChange: (written: Written) => void;
  /** Where these fields stand in the content. */
  readonly pointer: string;
  readonly errorAt: (pointer: string) => string | undefined;
}

/** The fields of a part of the content, one beneath the other. */
export function ContentFields({ fields, written, onChange, pointer, errorAt }: FieldsProps) {
  return fields.filter(({ belongs }) => belongs?.(written) ?? true).map((field) => (
    <div key={field.name} id={anchorOf(`${pointer}/${field.name}`)} className="content-field">
      <OneField
        field={field}
        value={written[field.name]}
        onChange={(value) => onChange({ ...written, [field.name]: value })}
        pointer={`${pointer}/${field.name}`}
        errorAt={errorAt}
      />
    </div>
  ));
}

interface OneProps {
  readonly field: Field;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly pointer: string;
  readonly errorAt: (pointer: string) => string | undefined;
}

function OneField({ field, value, onChange, pointer, errorAt }: OneProps) {
  const { label, hint, optional } = field;
  const common = { label, hint, optional, error: errorAt(pointer) };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'text':
      return <TextField {...common} maxLength={field.maxLength ?? 300} value={text} onChange={onChange} />;
    case 'area':
      return <TextArea {...common} maxLength={field.maxLength} value={text} onChange={onChange} />;
    case 'whole':
      return <TextField {...common} narrow inputMode="numeric" value={text} onChange={(typed) => onChange(digits(typed))} />;
    case 'decimal':
      return <TextField {...common} narrow inputMode="decimal" maxLength={15} value={text} onChange={onChange} />;
    case 'day':
      return <TextField {...common} narrow type="date" value={text} onChange={onChange} />;
    case 'lines':
      return <Lines {...common} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} />;
    case 'yes':
      return (
        <Radios
          legend={label}
          error={common.error}
          value={value === undefined ? '' : String(value)}
          onChange={(chosen) => onChange(chosen === 'true')}
          choices={[
            { value: 'true', text: 'Ja' },
            { value: 'false', text: 'Nein' },
          ]}
        />
      );
    case 'check':
      return (
        <Checks
          legend={label}
          error={common.error}
          values={value === true ? ['true'] : []}
          onChange={(values) => onChange(values.includes('true'))}
          choices={[{ value: 'true', text: 'Ja' }]}
        />
      );
    case 'choice':
      return <Select {...common} value={text} onChange={onChange} options={options(field.words)} />;
    case 'choices':
      return (
        <Checks
          legend={label}
          error={common.error}
          values={Array.isArray(value) ? (value as string[]) : []}
          onChange={onChange}
          choices={Object.entries(field.words).map(([word, name]) => ({ value: word, text: name }))}
        />
      );
    case 'tenants':
      return <TenantChecks legend={label} error={common.error} values={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} />;
    case 'offering':
      return <OfferingChoice {...common} value={text} onChange={onChange} />;
    case 'group':
      return (
        <fieldset className="content-group">
          <legend className="kern-title">{label}</legend>
          <ContentFields fields={field.fields} written={group(value)} onChange={onChange} pointer={pointer} errorAt={errorAt} />
        </fieldset>
      );
    case 'list':
      return <ListField {...{ field, value, onChange, pointer, errorAt }} />;
  }
}

function ListField({ field, value, onChange, pointer, errorAt }: OneProps & { field: Field & { kind: 'list' } }) {
  const items = groups(value);
  const error = errorAt(pointer);
  return (
    <div className="content-list">
      {items.map((item, index) => (
        <fieldset key={index} className="content-group">
          <legend className="kern-title">
            {field.item} {index + 1}
          </legend>
          <ContentFields
            fields={field.fields}
            written={item}
            onChange={(changed) => onChange(items.map((other, at) => (at === index ? changed : other)))}
            pointer={`${pointer}/${index}`}
            errorAt={errorAt}
          />
          <div className="button-row">
            <Button look="tertiary" icon="delete" onClick={() => onChange(items.filter((_, at) => at !== index))}>
              {`${field.item} ${index + 1} entfernen`}
            </Button>
          </div>
        </fieldset>
      ))}
      {error && <p className="kern-error">{error}</p>}
      <div className="button-row">
        <Button look="secondary" icon="add" onClick={() => onChange([...items, {}])}>
          {field.add}
        </Button>
      </div>
    </div>
  );
}

interface LinesProps {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly error?: string;
  readonly value: readonly string[];
  readonly onChange: (lines: string[]) => void;
}

/** A list as lines of text; what is typed stays as it is until the list is sent. */
function Lines({ value, onChange, ...field }: LinesProps) {
  const [text, setText] = useState(value.join('\n'));
  return (
    <TextArea
      {...field}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(typed.split('\n').filter((line) => line.trim() !== ''));
      }}
    />
  );
}

function options(words: Record<string, string>) {
  return [{ value: '', text: 'Bitte wählen' }, ...Object.entries(words).map(([value, text]) => ({ value, text }))];
}
