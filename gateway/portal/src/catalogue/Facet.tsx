import { useId } from 'react';
import type { FacetValue } from '../api/types';

interface FacetProps {
  readonly legend: string;
  readonly values: readonly FacetValue[];
  readonly chosen?: string;
  readonly onChoose: (value: string | undefined) => void;
}

/** One way to narrow the catalogue down, with the number of services behind each value. */
export function Facet({ legend, values, chosen, onChoose }: FacetProps) {
  const id = useId();
  const shown = values.filter(({ count, value }) => count > 0 || value === chosen);
  if (shown.length === 0) return null;
  return (
    <fieldset className="kern-fieldset facet">
      <legend className="kern-label">{legend}</legend>
      <div className="kern-fieldset__body">
        {shown.map(({ value, label, count }) => (
          <div key={value} className="kern-form-check">
            <input
              type="checkbox"
              className="kern-form-check__checkbox"
              id={`${id}-${value}`}
              checked={value === chosen}
              onChange={() => onChoose(value === chosen ? undefined : value)}
            />
            <label className="kern-label" htmlFor={`${id}-${value}`}>
              {label} ({count})
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
