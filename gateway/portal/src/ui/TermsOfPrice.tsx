import type { ListedPrice } from '../api/types';
import { isTiered, shownTiers, termTexts } from '../format/priceTerms';

/** All that belongs to a price besides the price of a unit; nothing for a plain one. */
export function TermsOfPrice({ price }: { price: ListedPrice }) {
  const { terms, unitLabel } = price;
  const texts = termTexts(terms);
  if (!terms || texts.length === 0) return null;
  return (
    <div className="price-terms">
      {isTiered(terms) && (
        <table className="price-tiers">
          <caption className="sr-only">Stufen</caption>
          <thead>
            <tr>
              <th scope="col">Menge</th>
              <th scope="col">Preis</th>
            </tr>
          </thead>
          <tbody>
            {shownTiers(terms, unitLabel).map(({ range, price: shown }) => (
              <tr key={range}>
                <th scope="row">{range}</th>
                <td>{shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
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
