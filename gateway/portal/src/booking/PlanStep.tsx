import { useState } from 'react';
import { fieldDetail, type Problem } from '../api/problem';
import type { Offering, Plan, PlanComponent } from '../api/types';
import { countedComponents } from '../catalogue/queries';
import { quantity } from '../format/money';
import { priceFor } from '../format/price';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import type { Draft } from './draft';
import { quantityErrors } from './draft';
import { OrderFields } from '../order/OrderFields';
import { errorsOf, questionsOf } from '../order/schema';

interface PlanStepProps {
  readonly offering: Offering;
  readonly plan: Plan;
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly problem?: Problem;
  readonly onPlan: (planCode: string) => void;
  readonly onNext: () => void;
}

/** Which plan, how much of it, and what else the offering asks for. */
export function PlanStep({ offering, plan, draft, change, problem, onPlan, onNext }: PlanStepProps) {
  const [checked, setChecked] = useState(false);
  const errors = quantityErrors(plan, draft);
  const questions = questionsOf(offering.orderSchema);
  const missing = errorsOf(questions, draft.parameters);
  const submit = () => {
    setChecked(true);
    if (Object.keys(errors).length === 0 && Object.keys(missing).length === 0) onNext();
  };

  return (
    <Form onSubmit={submit}>
      {offering.plans.length > 1 && (
        <Radios
          legend="Tarif"
          value={plan.code}
          onChange={onPlan}
          choices={offering.plans.map(({ code, name, description }) => ({ value: code, text: name, detail: description }))}
        />
      )}
      {countedComponents(plan).map((component) => (
        <TextField
          key={component.code}
          label={component.model === 'METERED' ? `Erwartete Nutzung im Monat: ${component.name}` : component.name}
          hint={hintOf(component)}
          inputMode="decimal"
          narrow
          unit={unitOf(component)}
          value={draft.quantities[component.code] ?? ''}
          error={(checked ? errors[component.code] : undefined) ?? fieldDetail(problem, `/quantities/${component.code}`)}
          onChange={(typed) => change({ quantities: { ...draft.quantities, [component.code]: typed } })}
        />
      ))}
      <OtherComponents plan={plan} />
      {questions.length > 0 && (
        <fieldset className="content-group">
          <legend className="kern-title">Angaben zur Bestellung</legend>
          <OrderFields
            questions={questions}
            typed={draft.parameters}
            onChange={(parameters) => change({ parameters })}
            errorAt={(key) => (checked ? missing[key] : undefined) ?? fieldDetail(problem, `/parameters/${key}`)}
          />
        </fieldset>
      )}
      <div className="button-row">
        <Button type="submit">Weiter</Button>
      </div>
    </Form>
  );
}

/** What the plan contains without a choice. */
function OtherComponents({ plan }: { plan: Plan }) {
  const counted = countedComponents(plan);
  const others = plan.components.filter((component) => !counted.includes(component));
  if (others.length === 0) return null;
  return (
    <div>
      <p className="kern-label">Außerdem im Tarif</p>
      <ul className="kern-list kern-list--bullet">
        {others.map(({ code, name, model, modelLabel, price, unitLabel, period }) => (
          <li key={code}>
            {name}: {price ? priceFor(price, model, unitLabel, period) : modelLabel}
          </li>
        ))}
      </ul>
    </div>
  );
}

function unitOf({ model, unitLabel, price, period }: PlanComponent): string {
  return price ? `× ${priceFor(price, model, unitLabel, period)}` : unitLabel;
}

function hintOf({ model, minimum, maximum }: PlanComponent): string | undefined {
  if (model === 'METERED') return 'Nur für die Kostenvorschau. Abgerechnet wird, was gemessen wird.';
  if (minimum && maximum) return `Von ${quantity(minimum)} bis ${quantity(maximum)}`;
  if (minimum) return `Mindestens ${quantity(minimum)}`;
  return maximum ? `Höchstens ${quantity(maximum)}` : undefined;
}
