import { type FormEvent, useId } from 'react';
import { Icon } from './Icon';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSearch: () => void;
}

/** One line to search with; Enter or the button starts. */
export function SearchField({ label, value, onChange, onSearch }: SearchFieldProps) {
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch();
  };
  return (
    <form role="search" aria-label={label} className="search-field" onSubmit={submit}>
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <div className="search-field__line">
        <input
          id={id}
          type="search"
          className="kern-form-input__input"
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <button type="submit" className="kern-btn kern-btn--primary">
          <Icon name="search" />
          <span className="kern-label">Suchen</span>
        </button>
      </div>
    </form>
  );
}
