import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { useMe } from '../api/me';
import { problemFrom } from '../api/problem';
import type { Offering, Tenant } from '../api/types';
import { offeringQuery, quoteQuery } from '../catalogue/queries';
import { DependencyNotice, isBlocked } from '../catalogue/Dependencies';
import { EndNotice } from '../catalogue/EndNotice';
import { tenantQuery } from '../memberships/queries';
import { ProcurementNotice } from '../procurement/ProcurementNotice';
import { QuotaNotice } from '../quotas/QuotaNotice';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Stepper } from '../ui/Stepper';
import { useSettled } from '../ui/useSettled';
import { bookingRequest, useDraft, withPlan } from './draft';
import { DraftNote } from './DraftNote';
import { ConfirmationStep } from './ConfirmationStep';
import { CostPreview } from './CostPreview';
import { CostsStep } from './CostsStep';
import { PlanStep } from './PlanStep';
import { ReviewStep } from './ReviewStep';
import { type Step, stepNumber } from './search';

const route = getRouteApi('/member/katalog/$offeringKey/buchen');
const STEPS = ['Tarif und Mengen', 'Kostenstelle und Beginn', 'Angaben prüfen', 'Bestätigung'];

/** A booking in short steps; each is an address of its own, and the draft stays until it is sent or thrown away. */
export function BookPage() {
  const { offeringKey } = route.useParams();
  const offering = useQuery(offeringQuery(offeringKey));
  const tenant = useQuery(tenantQuery(useMe().tenant.id));
  if (offering.data && tenant.isFetched) return <Steps offering={offering.data} defaults={tenant.data?.defaults} />;
  return (
    <Page title="Dienst buchen" trail={[{ text: 'Katalog', to: '/katalog' }]}>
      <Loaded query={offering}>{() => null}</Loaded>
    </Page>
  );
}

function Steps({ offering, defaults }: { offering: Offering; defaults: Tenant['defaults'] }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const me = useMe();
  const draftKey = `allmende.draft.${me.tenant.id}.${me.person.id}.${offering.key}`;
  const { draft, kept, change, forget } = useDraft(draftKey, offering.plans, search.tarif, defaults?.costCentre);
  const plan = offering.plans.find(({ code }) => code === draft.planCode) ?? offering.plans[0]!;
  const request = bookingRequest(offering, plan, draft);
  const key = useIdempotencyKey(request);
  const { quantities, startsOn } = request;
  const wish = useSettled({ offeringId: offering.id, planCode: plan.code, quantities, startsOn });
  const quote = useQuery({ ...quoteQuery(wish), enabled: search.schritt !== 'fertig' });
  const { quota, exceedsQuota } = quote.data ?? { quota: offering.quota };

  const goTo = (schritt: Step, buchung?: string) => void navigate({ search: { schritt, buchung } });
  const submit = useMutation({
    mutationFn: () => body(marketplace.POST('/bookings', { body: request, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: (booking) => {
      forget();
      void queries.invalidateQueries();
      goTo('fertig', booking.id);
    },
  });
  const readAgain = () => {
    submit.reset();
    void queries.invalidateQueries({ queryKey: offeringQuery(offering.key).queryKey });
  };
  const problem = submit.error ? problemFrom(submit.error) : undefined;
  const choosePlan = (planCode: string) => {
    change(withPlan(draft, offering.plans.find(({ code }) => code === planCode) ?? plan));
  };

  const discard = () => {
    forget();
    goTo('tarif');
  };

  const { schritt, buchung } = search;
  return (
    <Page
      key={schritt}
      title={schritt === 'fertig' ? `${offering.name}: zur Freigabe gesendet` : `${offering.name} buchen: ${STEPS[stepNumber(schritt)]}`}
      trail={[
        { text: 'Katalog', to: '/katalog' },
        { text: offering.name, to: '/katalog/$offeringKey', params: { offeringKey: offering.key } },
      ]}
    >
      <Stepper steps={STEPS} current={stepNumber(schritt)} />
      {schritt === 'fertig' && buchung ? (
        <ConfirmationStep bookingId={buchung} />
      ) : (
        <div className="booking">
          <div className="booking__form">
            <EndNotice of={offering} />
            <QuotaNotice quota={quota} contact={offering.contact} exceeds={exceedsQuota} />
            <DependencyNotice of={quote.data?.dependencies} />
            {schritt === 'pruefen' && quote.data && (
              <ProcurementNotice ground={quote.data.procurement} provider={offering.contract.partner} contact={offering.contact} />
            )}
            {schritt === 'tarif' && (
              <PlanStep {...{ offering, plan, draft, change, problem }} onPlan={choosePlan} onNext={() => goTo('kosten')} />
            )}
            {schritt === 'kosten' && (
              <CostsStep
                {...{ draft, change, problem }}
                accountFormat={defaults?.accountFormat}
                onBack={() => goTo('tarif')}
                onNext={() => goTo('pruefen')}
              />
            )}
            {schritt === 'pruefen' && (
              <ReviewStep
                {...{ offering, plan, draft }}
                error={submit.error}
                busy={submit.isPending}
                blocked={exceedsQuota || isBlocked(quote.data?.dependencies)}
                onReload={readAgain}
                onChange={goTo}
                onSubmit={() => submit.mutate()}
              />
            )}
            {kept && <DraftNote onForget={discard} />}
          </div>
          <CostPreview quote={quote} />
        </div>
      )}
    </Page>
  );
}
