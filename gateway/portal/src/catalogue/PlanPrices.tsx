import { useQuery } from '@tanstack/react-query';
import { hasAny, useMe } from '../api/me';
import { billing, body } from '../api/client';
import type { ListedPrice, Offering, Plan, PlanComponent } from '../api/types';
import { euro, isZero, quantity } from '../format/money';
import { priceFor } from '../format/price';
import { isTiered } from '../format/priceTerms';
import { type Column, DataTable } from '../ui/DataTable';
import { KeyFigures } from '../ui/KeyFigures';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loaded';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TermsOfPrice } from '../ui/TermsOfPrice';
import { defaultQuantities, countedComponents, quoteQuery } from './queries';

/** Whoever may ask for a price of the own administration. */
const CONSUMER = [
  'TENANT_ADMIN',
  'ORDERER',
  'APPROVER',
  'TREASURER',
  'DATA_PROTECTION',
  'INFORMATION_SECURITY',
  'MUNICIPAL_AUDITOR',
  'READER',
];

function columns(listed: readonly ListedPrice[]): readonly Column<PlanComponent>[] {
  return [
    { head: 'Preisbestandteil', cell: ({ name }) => name },
    {
      head: 'Preis (netto)',
      cell: ({ code, price, model, modelLabel, unitLabel, period }) => {
        const known = listed.find(({ component }) => component === code);
        return (
          <>
            {price && !isTiered(known?.terms) ? priceFor(price, model, unitLabel, period) : modelLabel}
            {known && <TermsOfPrice price={known} />}
          </>
        );
      },
    },
  ];
}

/** A plan with what it costs the own administration in its usual size, and its price list. */
export function PlanPrices({ offering, plan, mayBook }: { offering: Offering; plan: Plan; mayBook: boolean }) {
  const me = useMe();
  const codes = plan.components.map(({ code }) => code);
  const listed = useQuery({
    queryKey: ['price-list', codes],
    queryFn: () => body(billing.GET('/price-lists', { params: { query: { component: codes } } })),
  });
  return (
    <article className="plan" aria-label={`Tarif ${plan.name}`}>
      <header className="plan__head">
        <h3 className="kern-heading-small">Tarif {plan.name}</h3>
        <p className="kern-body">{plan.description}</p>
      </header>
      {hasAny(me, CONSUMER) && <OwnPrice offering={offering} plan={plan} />}
      <DataTable caption={`Preise im Tarif ${plan.name}`} columns={columns(listed.data?.items ?? [])} rows={plan.components} rowKey={(row) => row.code} />
      {mayBook && (
        <LinkButton
          look="secondary"
          to="/katalog/$offeringKey/buchen"
          params={{ offeringKey: offering.key }}
          search={{ schritt: 'tarif', tarif: plan.code }}
        >
          Tarif {plan.name} buchen
        </LinkButton>
      )}
    </article>
  );
}

function OwnPrice({ offering, plan }: { offering: Offering; plan: Plan }) {
  const me = useMe();
  const quote = useQuery(quoteQuery({ offeringId: offering.id, planCode: plan.code, quantities: defaultQuantities(plan) }));
  if (quote.error) return <ProblemAlert error={quote.error} onRetry={() => void quote.refetch()} />;
  if (!quote.data) return <Loading />;
  const { monthlyNet, yearlyNet, oneTimeNet, tax } = quote.data;
  return (
    <>
      <KeyFigures
        name={`Preis im Tarif ${plan.name} für ${me.tenant.name}`}
        figures={[
          { label: 'Im Monat (netto)', value: euro(monthlyNet) },
          { label: 'Im Jahr (netto)', value: euro(yearlyNet) },
          ...(isZero(oneTimeNet) ? [] : [{ label: 'Einmalig (netto)', value: euro(oneTimeNet) }]),
        ]}
      />
      <p className="kern-body kern-body--small kern-body--muted">
        Für {me.tenant.name} {usualSize(plan)} Steuer: {tax.label}.
      </p>
    </>
  );
}

/** The quantities behind the price, in words. */
function usualSize(plan: Plan): string {
  const chosen = defaultQuantities(plan);
  const parts = countedComponents(plan).map(({ code, name }) => `${quantity(chosen[code] ?? '')} × ${name}`);
  return parts.length === 0 ? 'berechnet.' : `mit ${parts.join(', ')}; die Menge bestimmen Sie beim Buchen.`;
}
