import { type ReactNode, useId } from 'react';
import { FieldError } from './Fields';

export interface Choice {
  readonly value: string;
  readonly text: ReactNode;
  readonly detail?: ReactNode;
}

interface RadiosProps {
  readonly legend: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly Choice[];
  readonly error?: string;
}

/** Exactly one of a few. */
export function Radios({ legend, value, onChange, choices, error }: RadiosProps) {
  const name = useId();
  return (
    <fieldset className={`kern-fieldset${error ? ' kern-fieldset--error' : ''}`}>
      <legend className="kern-label">{legend}</legend>
      <div className="kern-fieldset__body">
        {choices.map((choice) => (
          <div key={choice.value} className="kern-form-check">
            <input
              className="kern-form-check__radio"
              type="radio"
              name={name}
              id={`${name}-${choice.value}`}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              aria-describedby={choice.detail ? `${name}-${choice.value}-detail` : undefined}
            />
            <label className="kern-label" htmlFor={`${name}-${choice.value}`}>
              {choice.text}
            </label>
            {choice.detail && (
              <div className="choice-detail kern-body kern-body--muted" id={`${name}-${choice.value}-detail`}>
                {choice.detail}
              </div>
            )}
          </div>
        ))}
      </div>
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}

interface ChecksProps {
  readonly legend: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly choices: readonly Choice[];
  readonly error?: string;
}

/** Any number of a few. */
export function Checks({ legend, values, onChange, choices, error }: ChecksProps) {
  const name = useId();
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <fieldset className={`kern-fieldset${error ? ' kern-fieldset--error' : ''}`}>
      <legend className="kern-label">{legend}</legend>
      <div className="kern-fieldset__body">
        {choices.map((choice) => (
          <div key={choice.value} className="kern-form-check">
            <input
              className="kern-form-check__checkbox"
              type="checkbox"
              id={`${name}-${choice.value}`}
              checked={values.includes(choice.value)}
              onChange={() => toggle(choice.value)}
            />
            <label className="kern-label" htmlFor={`${name}-${choice.value}`}>
              {choice.text}
            </label>
          </div>
        ))}
      </div>
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
