import { Button } from '../ui/Button';
import { Checks } from '../ui/Choices';
import { Select, TextField } from '../ui/Fields';
import type { RuleObjections, TypedRule } from './typedRules';
import { CO_SIGNATURES, COSTS, PERSONAL_DATA, PROTECTION } from './words';

interface RuleFieldsProps {
  readonly number: number;
  readonly rule: TypedRule;
  readonly objections: RuleObjections;
  readonly onChange: (rule: TypedRule) => void;
  readonly onRemove: () => void;
}

/** One rule to be written: when, and then who. */
export function RuleFields({ number, rule, objections, onChange, onRemove }: RuleFieldsProps) {
  const set = (field: keyof TypedRule) => (value: string) => onChange({ ...rule, [field]: value });
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">Regel {number}</legend>
      <div className="kern-fieldset__body">
        <Select label="Kosten (mit Umsatzsteuer)" value={rule.cost} onChange={set('cost')} options={COSTS} />
        {rule.cost !== '' && (
          <TextField
            label="Betrag"
            inputMode="decimal"
            narrow
            unit="€"
            value={rule.costFrom}
            onChange={set('costFrom')}
            error={objections.costFrom}
          />
        )}
        <Select label="Personenbezogene Daten" value={rule.personalData} onChange={set('personalData')} options={PERSONAL_DATA} />
        <Select label="Schutzbedarf" value={rule.protectionFrom} onChange={set('protectionFrom')} options={PROTECTION} />
        <TextField
          label="Nur für diese Leistungen"
          hint="Kurznamen mit Komma, wie sie in der Adresse der Leistung stehen, zum Beispiel zeiterfassung. So nennen Sie, wo der Personalrat zu beteiligen ist."
          optional
          maxLength={1000}
          value={rule.offerings}
          onChange={set('offerings')}
        />
        <Checks
          legend="Dann zeichnen mit"
          values={rule.coSignatures}
          onChange={(coSignatures) => onChange({ ...rule, coSignatures })}
          error={objections.coSignatures}
          choices={Object.entries(CO_SIGNATURES).map(([value, { text, detail }]) => ({ value, text, detail }))}
        />
        <TextField
          label="Frist in Tagen"
          inputMode="numeric"
          narrow
          value={rule.days}
          onChange={set('days')}
          error={objections.days}
        />
        <Button look="tertiary" onClick={onRemove}>
          {`Regel ${number} weglassen`}
        </Button>
      </div>
    </fieldset>
  );
}
