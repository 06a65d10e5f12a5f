import { hasAny, useMe } from '../api/me';
import type { OfferingSummary } from '../api/types';
import { priceFor } from '../format/price';
import { LinkButton, TextLink } from '../ui/LinkButton';
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
          <MaturityBadge maturity={maturity}>{maturityLabel}</MaturityBadge>
          <p className="kern-body">{shortDescription}</p>
          <p className="kern-body kern-body--small kern-body--muted">Schutzbedarf: {protectionNeedLabel}</p>
          {priceFrom && (
            <p className="kern-body">
              <strong>ab {priceFor(priceFrom.amount, priceFrom.model, priceFrom.unitLabel)}</strong>
            </p>
          )}
        </section>
        <footer className="kern-card__footer">
          {hasAny(me, ['ORDERER']) && (
            <LinkButton to="/katalog/$offeringKey/buchen" params={{ offeringKey: key }} search={{ schritt: 'tarif' }}>
              Buchen<span className="sr-only"> {name}</span>
            </LinkButton>
          )}
          <LinkButton look="secondary" to="/katalog/$offeringKey" params={{ offeringKey: key }}>
            Details<span className="sr-only"> zu {name}</span>
          </LinkButton>
        </footer>
      </div>
    </article>
  );
}
