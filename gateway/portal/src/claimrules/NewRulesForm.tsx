import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { ClaimRuleSet } from '../api/types';
import { Button } from '../ui/Button';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { RuleFields } from './RuleFields';
import { NEW_RULE, objectionsTo, request, typed } from './typedRules';

const MOST_RULES = 50;

/** Writes the next version, beginning with the one that stands. */
export function NewRulesForm({ from }: { from?: ClaimRuleSet }) {
  const [rules, setRules] = useState(() => from?.rules.map(typed) ?? [NEW_RULE]);
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const wanted = { rules: rules.map(request) };
  const key = useIdempotencyKey([wanted, from?.id]);
  const draft = useMutation({
    mutationFn: () => body(tenants.POST('/claim-rule-sets', { body: wanted, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: ({ version }) => {
      void queries.invalidateQueries({ queryKey: ['claim-rule-sets'] });
      toast(`Die Fassung ${version} ist entworfen. Sie wirkt noch nicht.`);
    },
  });
  const objections = rules.map(objectionsTo);
  const submit = () => {
    setChecked(true);
    if (objections.every((each) => Object.keys(each).length === 0)) draft.mutate();
  };
  return (
    <Section title="Nächste Fassung entwerfen">
      <p className="kern-body">
        Geben mehrere Regeln dieselbe Rolle, zählt die erste, die passt. Ein Entwurf, der noch wartet, wird durch den neuen ersetzt.
      </p>
      <Form onSubmit={submit}>
        {draft.error && <ProblemAlert error={draft.error} />}
        {rules.map((rule, place) => (
          <RuleFields
            key={place}
            number={place + 1}
            rule={rule}
            objections={checked ? (objections[place] ?? {}) : {}}
            onChange={(changed) => setRules(rules.with(place, changed))}
            onRemove={rules.length > 1 ? () => setRules(rules.toSpliced(place, 1)) : undefined}
          />
        ))}
        <div className="button-row">
          <Button type="submit" busy={draft.isPending}>
            Fassung entwerfen
          </Button>
          {rules.length < MOST_RULES && (
            <Button look="secondary" onClick={() => setRules([...rules, NEW_RULE])}>
              Weitere Regel
            </Button>
          )}
        </div>
      </Form>
    </Section>
  );
}
