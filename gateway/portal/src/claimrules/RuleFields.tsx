import { useMe } from '../api/me';
import type { Role } from '../api/types';
import { CostCentresField } from '../people/CostCentresField';
import { LIMITED_ROLES, rolesFor } from '../people/roles';
import { Button } from '../ui/Button';
import { Select, TextField } from '../ui/Fields';
import type { RuleObjections, TypedRule } from './typedRules';

interface RuleFieldsProps {
  readonly number: number;
  readonly rule: TypedRule;
  readonly objections: RuleObjections;
  readonly onChange: (rule: TypedRule) => void;
  readonly onRemove?: () => void;
}

/** One rule to be written. */
export function RuleFields({ number, rule, objections, onChange, onRemove }: RuleFieldsProps) {
  const me = useMe();
  const set = (field: keyof TypedRule) => (value: string) => onChange({ ...rule, [field]: value });
  const takesLimit = LIMITED_ROLES.includes(rule.role as Role);
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">Regel {number}</legend>
      <div className="kern-fieldset__body">
      <TextField
        label="Merkmal"
        hint="Wie Ihr Anmeldedienst es im ID-Token nennt, meistens groups."
        maxLength={100}
        value={rule.claim}
        onChange={set('claim')}
        error={objections.claim}
      />
      <TextField
        label="Wert"
        hint="Buchstabe für Buchstabe, zum Beispiel allmende-besteller."
        maxLength={200}
        value={rule.value}
        onChange={set('value')}
        error={objections.value}
      />
      <Select
        label="Gibt die Rolle"
        value={rule.role}
        onChange={set('role')}
        options={rolesFor(me.tenant.kind)}
      />
      {takesLimit && (
        <>
          <TextField
            label="Wertgrenze"
            optional={rule.role !== 'APPROVER'}
            inputMode="decimal"
            narrow
            unit="€"
            value={rule.limit}
            onChange={set('limit')}
            error={objections.limit}
          />
          <CostCentresField value={rule.centres} onChange={set('centres')} />
        </>
      )}
      {onRemove && (
        <Button look="tertiary" onClick={onRemove}>
          {`Regel ${number} weglassen`}
        </Button>
      )}
      </div>
    </fieldset>
  );
}
