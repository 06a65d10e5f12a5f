import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { billing, body } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { ListedPrice, OfferingVersion, PriceModelOfBilling } from '../api/types';
import { day } from '../format/date';
import { unitPrice as shown } from '../format/money';
import { unitOfPrice } from '../format/price';
import { isTiered as hasTiers } from '../format/priceTerms';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Select, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { TermsOfPrice } from '../ui/TermsOfPrice';
import type { Written } from './content';
import { ContentFields } from './ContentFields';
import { amountOf, periodsOf, pricedComponents, type PricedComponent } from './prices';
import { isTiered, termFields, termsOf } from './priceTerms';

/** Tax classes that can lead to a tax case which presupposes exact reimbursement of cost. */
const AT_COST = ['COST_SHARING', 'PUBLIC_TASK'];
const PLACED = ['/component', '/unitPrice', '/effectiveFrom', '/decision'];

/** What the components of a version cost, as it was kept; prices are decided here and never change afterwards. */
export function PricesSection({ version }: { version: OfferingVersion }) {
  const prices = useQuery({
    queryKey: ['price-versions', version.key],
    queryFn: () => body(billing.GET('/price-versions', { params: { query: { offering: version.key } } })),
  });
  const components = pricedComponents(version.content);
  return (
    <Section title="Preise" id="preise">
      {components.length === 0 ? (
        <Empty title="Noch gibt es keinen Preisbestandteil.">
          <p className="kern-body">Legen Sie Tarife mit Preisbestandteilen an und speichern Sie den Entwurf. Dann erscheinen sie hier.</p>
        </Empty>
      ) : (
        <Loaded query={prices}>
          {({ items }) => (
            <>
              <DataTable
                caption="Preise der Preisbestandteile"
                rows={components}
                rowKey={({ code }) => code}
                columns={[
                  {
                    head: 'Preisbestandteil',
                    cell: ({ code, name }) => (
                      <>
                        {name}
                        <span className="cell-detail">{code}</span>
                      </>
                    ),
                  },
                  { head: 'Preise (netto)', cell: ({ code }) => <Versions of={items.filter((price) => price.component === code)} /> },
                ]}
              />
              {version.state !== 'DISCARDED' && <PriceForm components={components} offering={version.key} atCost={AT_COST.includes(version.content.taxClass ?? '')} />}
            </>
          )}
        </Loaded>
      )}
    </Section>
  );
}

function Versions({ of: prices }: { of: readonly ListedPrice[] }) {
  if (prices.length === 0) return <Badge tone="warning">Noch kein Preis</Badge>;
  return (
    <ul className="price-versions">
      {prices.map((price) => (
        <li key={price.effectiveFrom}>
          {hasTiers(price.terms) ? 'In Stufen' : `${shown(price.unitPrice)} je ${unitOfPrice(price.model, price.unitLabel)}`}, ab {day(price.effectiveFrom)}
          <TermsOfPrice price={price} />
          <span className="cell-detail">{price.decision}</span>
        </li>
      ))}
    </ul>
  );
}

interface PriceFormProps {
  readonly components: readonly PricedComponent[];
  readonly offering: string;
  /** Whether the tax treatment of the offering allows no more than the cost. */
  readonly atCost: boolean;
}

function PriceForm({ components, offering, atCost }: PriceFormProps) {
  const [code, setCode] = useState('');
  const [stated, setStated] = useState<PriceModelOfBilling>();
  const [amount, setAmount] = useState('');
  const [from, setFrom] = useState('');
  const [decision, setDecision] = useState('');
  const [written, setWritten] = useState<Written>({});
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const component = components.find((each) => each.code === code);
  const periods = component ? periodsOf(component.model) : [];
  const model = stated ?? component?.model;
  const terms = termsOf(written);
  const tiered = isTiered(written);
  const unitPrice = tiered ? terms?.tiers?.[0]?.unitPrice || undefined : amountOf(amount);
  const key = useIdempotencyKey([code, model, unitPrice, from, decision, terms]);
  const decide = useMutation({
    mutationFn: (chosen: PricedComponent) =>
      body(
        billing.POST('/price-versions', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            component: chosen.code,
            model: model ?? chosen.model,
            unitPrice: unitPrice ?? '',
            unitLabel: chosen.unitLabel,
            effectiveFrom: from,
            decision: decision.trim(),
            terms,
          },
        }),
      ),
    onSuccess: (price) => {
      void queries.invalidateQueries({ queryKey: ['price-versions', offering] });
      toast(`Der Preis gilt ab ${day(price.effectiveFrom)}.`);
      setAmount('');
      setWritten({});
      setChecked(false);
    },
  });
  const problem = decide.error ? problemFrom(decide.error) : undefined;
  const complete = component && unitPrice && from !== '' && decision.trim() !== '';
  const submit = () => {
    setChecked(true);
    if (complete) decide.mutate(component);
  };
  return (
    <Form onSubmit={submit} aria-label="Preis festlegen">
      <h3 className="kern-heading-small">Preis festlegen</h3>
      <p className="kern-body">Ein Preis ändert sich nicht mehr. Ein neuer gilt ab seinem Tag, frühestens ab heute.</p>
      {decide.error && <ProblemAlert error={decide.error} placed={PLACED} />}
      <Select
        label="Für welchen Preisbestandteil?"
        value={code}
        onChange={(chosen) => {
          setCode(chosen);
          setStated(undefined);
          setWritten({});
        }}
        error={checked && !component ? 'Wählen Sie einen Preisbestandteil.' : fieldDetail(problem, '/component')}
        options={[{ value: '', text: 'Bitte wählen' }, ...components.map((each) => ({ value: each.code, text: each.label }))]}
      />
      {periods.length > 0 && (
        <Select
          label="Der Preis gilt"
          hint="Preise je Quartal und Jahr werden in Monatsraten fällig."
          value={model ?? ''}
          onChange={(chosen) => setStated(periods.find(({ value }) => value === chosen)?.value)}
          options={periods}
        />
      )}
      {!tiered && (
        <TextField
          label="Preis in Euro, netto"
          hint={component && model && `Je ${unitOfPrice(model, component.unitLabel)}, bis zu sechs Nachkommastellen.`}
          narrow
          inputMode="decimal"
          maxLength={17}
          value={amount}
          onChange={setAmount}
          error={checked && !unitPrice ? 'Geben Sie einen Betrag an, zum Beispiel 12,50.' : fieldDetail(problem, '/unitPrice')}
        />
      )}
      {component && (
        <details className="price-conditions">
          <summary>Staffel, Freimenge und andere Bedingungen</summary>
          {atCost && (
            <p className="kern-body">
              Diese Leistung wird zum Selbstkostenpreis abgerechnet. Aufschlag, Rabatt und Mindestbetrag sind hier nicht zulässig.
            </p>
          )}
          <ContentFields
            fields={termFields(component.model, atCost)}
            written={written}
            onChange={setWritten}
            pointer="/terms"
            errorAt={(pointer) => fieldDetail(problem, pointer) ?? missing(checked, tiered, unitPrice, pointer)}
          />
        </details>
      )}
      <TextField
        label="Gilt ab"
        type="date"
        narrow
        value={from}
        onChange={setFrom}
        error={checked && from === '' ? 'Nennen Sie den ersten Tag.' : fieldDetail(problem, '/effectiveFrom')}
      />
      <TextField
        label="Beschluss"
        hint="Wer hat den Preis wann beschlossen?"
        maxLength={300}
        value={decision}
        onChange={setDecision}
        error={checked && decision.trim() === '' ? 'Nennen Sie den Beschluss.' : fieldDetail(problem, '/decision')}
      />
      <div className="button-row">
        <Button type="submit" look="secondary" busy={decide.isPending}>
          Preis festlegen
        </Button>
      </div>
    </Form>
  );
}

function missing(checked: boolean, tiered: boolean, unitPrice: string | undefined, pointer: string): string | undefined {
  return checked && tiered && !unitPrice && pointer === '/terms/tiers' ? 'Legen Sie Stufen mit ihrem Preis an.' : undefined;
}
