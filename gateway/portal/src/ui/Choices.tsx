import { type ReactNode, useId } from 'react';
import { FieldError } from './Fields';

export interface Choice {
  readonly value: string;
  readonly text: ReactNode;
  readonly detail?: ReactNode;
}

interface GroupProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly error?: string;
}

interface RadiosProps extends GroupProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Exactly one of a few. */
export function Radios({ value, onChange, ...group }: RadiosProps) {
  return <Group {...group} type="radio" isChosen={(choice) => choice === value} onChoose={onChange} />;
}

interface ChecksProps extends GroupProps {
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

/** Any number of a few. */
export function Checks({ values, onChange, ...group }: ChecksProps) {
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return <Group {...group} type="checkbox" isChosen={(choice) => values.includes(choice)} onChoose={toggle} />;
}

interface Choosing extends GroupProps {
  readonly type: 'radio' | 'checkbox';
  readonly isChosen: (value: string) => boolean;
  readonly onChoose: (value: string) => void;
}

function Group({ legend, choices, error, type, isChosen, onChoose }: Choosing) {
  const name = useId();
  return (
    <fieldset className={`kern-fieldset${error ? ' kern-fieldset--error' : ''}`}>
      <legend className="kern-label">{legend}</legend>
      <div className="kern-fieldset__body">
        {choices.map(({ value, text, detail }) => (
          <div key={value} className="kern-form-check">
            <input
              className={`kern-form-check__${type}`}
              type={type}
              name={name}
              id={`${name}-${value}`}
              checked={isChosen(value)}
              onChange={() => onChoose(value)}
              aria-describedby={detail ? `${name}-${value}-detail` : undefined}
            />
            <label className="kern-label" htmlFor={`${name}-${value}`}>
              {text}
            </label>
            {detail && (
              <div className="choice-detail kern-body kern-body--muted" id={`${name}-${value}-detail`}>
                {detail}
              </div>
            )}
          </div>
        ))}
      </div>
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
