import type { ListedPrice } from '../api/types';
import { unitOfPrice } from '../format/price';
import { isTiered, shownTiers, termTexts } from '../format/priceTerms';

/** All that belongs to a price besides the price of a unit; nothing for a plain one. */
export function TermsOfPrice({ price }: { price: ListedPrice }) {
  const { terms, model, unitLabel } = price;
  const texts = termTexts(terms);
  if (!terms || texts.length === 0) return null;
  return (
    <div className="price-terms">
      {isTiered(terms) && (
        <ul className="price-tiers" aria-label="Stufen">
          {shownTiers(terms, unitOfPrice(model, unitLabel)).map(({ range, price: shown }) => (
            <li key={range}>
              <span>{range}</span> <span>{shown}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className="price-versions">
        {texts.map((text) => (
          <li key={text} className="cell-detail">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
