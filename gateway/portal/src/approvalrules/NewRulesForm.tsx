import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { ApprovalRuleSet } from '../api/types';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { RuleFields } from './RuleFields';
import { NEW_RULE, objectionsTo, request, typed } from './typedRules';

const MOST_RULES = 50;

/** Writes the next version, beginning with the one that stands. Without rules it takes all of them back. */
export function NewRulesForm({ from }: { from?: ApprovalRuleSet }) {
  const [rules, setRules] = useState(() => from?.rules.map(typed) ?? [NEW_RULE]);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const wanted = { rules: rules.map(request), note: note.trim() };
  const key = useIdempotencyKey([wanted, from?.id]);
  const propose = useMutation({
    mutationFn: () => body(marketplace.POST('/approval-rule-sets', { body: wanted, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: ({ version }) => {
      void queries.invalidateQueries();
      toast(`Die Fassung ${version} ist entworfen und wartet auf eine zweite Person.`);
    },
  });
  const problem = propose.error ? problemFrom(propose.error) : undefined;
  const objections = rules.map(objectionsTo);
  const noteMissing = wanted.note === '' && 'Nennen Sie, worauf die Regeln beruhen.';
  const submit = () => {
    setChecked(true);
    if (!noteMissing && objections.every((each) => Object.keys(each).length === 0)) propose.mutate();
  };
  return (
    <Section title="Nächste Fassung entwerfen">
      <p className="kern-body">
        In einer Regel müssen alle Bedingungen zutreffen. Verlangen mehrere Regeln dieselbe Mitzeichnung, zählt die kürzeste Frist.
      </p>
      <Form onSubmit={submit} aria-label="Nächste Fassung entwerfen">
        {propose.error && <ProblemAlert error={propose.error} placed={['/note']} />}
        {rules.length === 0 && <p className="kern-body">Ohne Regeln genügt zu jeder Buchung die Freigabe durch eine zweite Person.</p>}
        {rules.map((rule, place) => (
          <RuleFields
            key={place}
            number={place + 1}
            rule={rule}
            objections={checked ? (objections[place] ?? {}) : {}}
            onChange={(changed) => setRules(rules.with(place, changed))}
            onRemove={() => setRules(rules.toSpliced(place, 1))}
          />
        ))}
        <TextArea
          label="Worauf beruhen die Regeln?"
          hint="Zum Beispiel die Dienstanweisung mit Datum. Das liest, wer die Fassung freigibt."
          maxLength={1000}
          value={note}
          onChange={setNote}
          error={(checked && noteMissing) || fieldDetail(problem, '/note')}
        />
        <div className="button-row">
          <Button type="submit" busy={propose.isPending}>
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
