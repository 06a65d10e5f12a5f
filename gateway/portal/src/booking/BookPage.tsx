import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { useMe } from '../api/me';
import { problemFrom } from '../api/problem';
import type { Offering } from '../api/types';
import { offeringQuery } from '../catalogue/queries';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Stepper } from '../ui/Stepper';
import { bookingRequest, emptyDraft, typedDefaults, useDraft } from './draft';
import { ConfirmationStep } from './ConfirmationStep';
import { CostPreview } from './CostPreview';
import { CostsStep } from './CostsStep';
import { PlanStep } from './PlanStep';
import { ReviewStep } from './ReviewStep';
import { type Step, stepNumber } from './search';

const route = getRouteApi('/member/katalog/$offeringKey/buchen');
const STEPS = ['Tarif und Mengen', 'Kostenstelle und Beginn', 'Angaben prüfen', 'Bestätigung'];

/** A booking in short steps; each is an address of its own, and the draft outlives a reload. */
export function BookPage() {
  const { offeringKey } = route.useParams();
  const offering = useQuery(offeringQuery(offeringKey));
  if (offering.data) return <Steps offering={offering.data} />;
  return (
    <Page title="Dienst buchen" trail={[{ text: 'Katalog', to: '/katalog' }]}>
      <Loaded query={offering}>{() => null}</Loaded>
    </Page>
  );
}

function Steps({ offering }: { offering: Offering }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const me = useMe();
  const wanted = offering.plans.find(({ code }) => code === search.tarif) ?? offering.plans[0]!;
  const [draft, change, forget] = useDraft(`allmende.draft.${me.tenant.id}.${offering.key}`, () => emptyDraft(wanted));
  const plan = offering.plans.find(({ code }) => code === draft.planCode) ?? wanted;
  const request = bookingRequest(offering, plan, draft);
  const key = useIdempotencyKey(request);

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
    const chosen = offering.plans.find(({ code }) => code === planCode) ?? plan;
    change({ planCode: chosen.code, quantities: { ...typedDefaults(chosen), ...draft.quantities } });
  };

  const { schritt, buchung } = search;
  return (
    <Page
      key={schritt}
      title={schritt === 'fertig' ? `${offering.name} ist gebucht` : `${offering.name} buchen: ${STEPS[stepNumber(schritt)]}`}
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
            {schritt === 'tarif' && (
              <PlanStep {...{ offering, plan, draft, change, problem }} onPlan={choosePlan} onNext={() => goTo('kosten')} />
            )}
            {schritt === 'kosten' && (
              <CostsStep {...{ draft, change, problem }} onBack={() => goTo('tarif')} onNext={() => goTo('pruefen')} />
            )}
            {schritt === 'pruefen' && (
              <ReviewStep
                {...{ offering, plan, draft }}
                error={submit.error}
                busy={submit.isPending}
                onReload={readAgain}
                onChange={goTo}
                onSubmit={() => submit.mutate()}
              />
            )}
          </div>
          <CostPreview
            quote={{ offeringId: offering.id, planCode: plan.code, quantities: request.quantities, startsOn: request.startsOn }}
          />
        </div>
      )}
    </Page>
  );
}
