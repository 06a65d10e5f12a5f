import { type HTMLInputTypeAttribute, type ReactNode, useId } from 'react';
import { Icon } from './Icon';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly optional?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | 'url';
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly narrow?: boolean;
  readonly unit?: string;
}

/** One line of text, a number, a day. */
export function TextField({ value, onChange, type = 'text', narrow, unit, ...rest }: TextFieldProps) {
  const { label, hint, error, optional, ...input } = rest;
  return (
    <Frame {...{ label, hint, error, optional }}>
      {(attributes) => (
        <div className={`text-field${narrow ? ' text-field--narrow' : ''}`}>
          <input
            {...attributes}
            {...input}
            type={type}
            value={value}
            className={`kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`}
            onChange={(event) => onChange(event.target.value)}
          />
          {unit && <span className="kern-body text-field__unit">{unit}</span>}
        </div>
      )}
    </Frame>
  );
}

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
}

export function TextArea({ value, onChange, maxLength, ...field }: TextAreaProps) {
  return (
    <Frame {...field}>
      {(attributes) => (
        <textarea
          {...attributes}
          rows={4}
          maxLength={maxLength}
          value={value}
          className={`kern-form-input__input${field.error ? ' kern-form-input__input--error' : ''}`}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Frame>
  );
}

interface FileFieldProps extends FieldProps {
  readonly accept: string;
  readonly onChange: (file: File | undefined) => void;
}

/** One file of the user's machine. */
export function FileField({ accept, onChange, ...field }: FileFieldProps) {
  return (
    <Frame {...field}>
      {(attributes) => (
        <input
          {...attributes}
          type="file"
          accept={accept}
          className={`kern-form-input__input file-field${field.error ? ' kern-form-input__input--error' : ''}`}
          onChange={(event) => onChange(event.target.files?.[0])}
        />
      )}
    </Frame>
  );
}

interface SelectProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

export function Select({ value, onChange, options, ...field }: SelectProps) {
  return (
    <Frame {...field}>
      {(attributes) => (
        <div className="kern-form-input__select-wrapper">
          <select
            {...attributes}
            value={value}
            className={`kern-form-input__select${field.error ? ' kern-form-input__select--error' : ''}`}
            onChange={(event) => onChange(event.target.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </select>
        </div>
      )}
    </Frame>
  );
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** Label above, hint below it, the error beneath the input and announced with it. */
function Frame({ label, hint, error, optional, children }: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
        {optional && <span className="kern-label__optional"> freiwillig</span>}
      </label>
      {hint && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: string }) {
  return (
    <p className="kern-error" id={id}>
      <Icon name="danger" />
      <span className="kern-body">{children}</span>
    </p>
  );
}
