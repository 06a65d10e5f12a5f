import { TextField } from '../ui/Fields';

interface CostCentresFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string;
}

/** For which cost centres a right is. */
export function CostCentresField({ value, onChange, error }: CostCentresFieldProps) {
  return (
    <TextField
      label="Nur für diese Kostenstellen"
      optional
      hint="Mehrere trennen Sie mit Komma. Ohne Angabe gilt das Recht für alle Kostenstellen."
      maxLength={800}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
