import { hasAny, useMe } from '../api/me';
import type { OfferingSummary } from '../api/types';
import { day } from '../format/date';
import { priceFor } from '../format/price';
import { LinkButton, TextLink } from '../ui/LinkButton';
import { isSold } from './EndNotice';
import { FavouriteButton } from './FavouriteButton';
import { LifecycleBadge } from './LifecycleBadge';
import { MaturityBadge } from './MaturityBadge';

/** A service in the catalogue's list. */
export function OfferingCard({ offering }: { offering: OfferingSummary }) {
  const me = useMe();
  const { key, name, shortDescription, categoryLabel, maturity, maturityLabel, priceFrom, protectionNeedLabel } = offering;
  return (
    <article className="kern-card offering-card">
      <div className="kern-card__container">
        <header className="kern-card__header">
          <p className="kern-preline">{categoryLabel}</p>
          <h2 className="kern-title">
            <TextLink to="/katalog/$offeringKey" params={{ offeringKey: key }}>
              {name}
            </TextLink>
          </h2>
        </header>
        <section className="kern-card__body">
          <p className="badge-row">
            <MaturityBadge maturity={maturity}>{maturityLabel}</MaturityBadge>
            <LifecycleBadge lifecycle={offering.lifecycle}>{offering.lifecycleLabel}</LifecycleBadge>
          </p>
          <p className="kern-body">{shortDescription}</p>
          <p className="kern-body kern-body--small kern-body--muted">Schutzbedarf: {protectionNeedLabel}</p>
          {offering.endOfSaleOn && offering.endOfLifeOn && (
            <p className="kern-body kern-body--small">
              Buchbar bis {day(offering.endOfSaleOn)}, läuft bis {day(offering.endOfLifeOn)}.
              {offering.successor && (
                <>
                  {' '}
                  Nachfolger:{' '}
                  <TextLink to="/katalog/$offeringKey" params={{ offeringKey: offering.successor.key }}>
                    {offering.successor.name}
                  </TextLink>
                </>
              )}
            </p>
          )}
          {priceFrom && (
            <p className="kern-body">
              <strong>ab {priceFor(priceFrom.amount, priceFrom.model, priceFrom.unitLabel, priceFrom.period)}</strong>
            </p>
          )}
        </section>
        <footer className="kern-card__footer">
          {hasAny(me, ['ORDERER']) && isSold(offering) && (
            <LinkButton to="/katalog/$offeringKey/buchen" params={{ offeringKey: key }} search={{ schritt: 'tarif' }}>
              Buchen<span className="sr-only"> {name}</span>
            </LinkButton>
          )}
          <LinkButton look="secondary" to="/katalog/$offeringKey" params={{ offeringKey: key }}>
            Details<span className="sr-only"> zu {name}</span>
          </LinkButton>
          <FavouriteButton offering={offering} />
        </footer>
      </div>
    </article>
  );
}
