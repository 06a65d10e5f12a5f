import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { hasAny, useMe } from '../api/me';
import type { Offering } from '../api/types';
import { Alert } from '../ui/Alert';
import { EvidenceSection } from '../evidence/EvidenceSection';
import { QuotaNotice } from '../quotas/QuotaNotice';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { DependencyList } from './Dependencies';
import { EndNotice, isSold } from './EndNotice';
import { FavouriteButton } from './FavouriteButton';
import { LifecycleBadge } from './LifecycleBadge';
import { OfferingFacts } from './OfferingFacts';
import { PlanPrices } from './PlanPrices';
import { offeringQuery } from './queries';
import { MaturityBadge } from './MaturityBadge';
import { VisibilityCheck } from './VisibilityCheck';

const route = getRouteApi('/member/katalog/$offeringKey');

/** Everything about one service, its own price first. */
export function OfferingPage() {
  const { offeringKey } = route.useParams();
  const offering = useQuery(offeringQuery(offeringKey));
  const me = useMe();
  const mayBook = hasAny(me, ['ORDERER']) && (!offering.data || isSold(offering.data));
  return (
    <Page
      title={offering.data?.name ?? 'Dienst'}
      lead={offering.data?.shortDescription}
      trail={[{ text: 'Katalog', to: '/katalog' }]}
      actions={
        <>
          {offering.data && <FavouriteButton offering={offering.data} />}
          <LinkButton to="/vergleich" search={{ dienste: offeringKey }} look="secondary">
            Vergleichen
          </LinkButton>
          {mayBook && (
            <LinkButton to="/katalog/$offeringKey/buchen" params={{ offeringKey }} search={{ schritt: 'tarif' }}>
              Buchen
            </LinkButton>
          )}
        </>
      }
    >
      <Loaded query={offering}>{(data) => <Details offering={data} mayBook={mayBook} />}</Loaded>
    </Page>
  );
}

function Details({ offering, mayBook }: { offering: Offering; mayBook: boolean }) {
  const me = useMe();
  return (
    <>
      <p className="badge-row">
        <MaturityBadge maturity={offering.maturity}>{offering.maturityLabel}</MaturityBadge>
        <LifecycleBadge lifecycle={offering.lifecycle}>{offering.lifecycleLabel}</LifecycleBadge>
        <span className="kern-body kern-body--muted">
          {offering.categoryLabel} · {offering.serviceModelLabel} · Beschreibung Version {offering.version}
        </span>
      </p>
      <EndNotice of={offering} />
      <QuotaNotice quota={offering.quota} contact={offering.contact} />
      {offering.pricesUnavailableSince && (
        <Alert tone="warning" title="Die Preise fehlen gerade">
          <p className="kern-body">Die Preisauskunft ist nicht erreichbar. Alle anderen Angaben stimmen.</p>
        </Alert>
      )}
      <Section title={me.tenant.kind === 'ASSOCIATION' ? 'Preise je Tarif' : 'Ihr Preis'}>
        <div className="plans">
          {offering.plans.map((plan) => (
            <PlanPrices key={plan.code} offering={offering} plan={plan} mayBook={mayBook} />
          ))}
        </div>
      </Section>
      <Section title="Leistungsumfang">
        <div className="prose">
          {offering.description.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph} className="kern-body">
              {paragraph}
            </p>
          ))}
        </div>
      </Section>
      <Section title="Zusammenspiel mit anderen Diensten">
        <DependencyList of={offering.dependencies} />
      </Section>
      <EvidenceSection offeringKey={offering.key} />
      <OfferingFacts offering={offering} />
      {hasAny(me, ['CATALOGUE_EDITOR']) && (me.tenant.kind === 'ASSOCIATION' || me.tenant.id === offering.provider.id) && (
        <VisibilityCheck offeringKey={offering.key} />
      )}
    </>
  );
}
