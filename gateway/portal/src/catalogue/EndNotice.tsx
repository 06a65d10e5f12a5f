import type { OfferingSummary } from '../api/types';
import { day } from '../format/date';
import { Alert } from '../ui/Alert';
import { TextLink } from '../ui/LinkButton';

type Ending = Pick<OfferingSummary, 'endOfSaleOn' | 'endOfLifeOn' | 'discontinuedBecause' | 'successor'>;

/** How a service ends, why, and what comes after it. */
export function EndNotice({ of: { endOfSaleOn, endOfLifeOn, discontinuedBecause, successor } }: { of: Ending }) {
  if (!endOfSaleOn || !endOfLifeOn) return null;
  return (
    <Alert tone="warning" title={`Dieser Dienst ist abgekündigt und läuft bis zum ${day(endOfLifeOn)}`}>
      <p className="kern-body">{discontinuedBecause}</p>
      <p className="kern-body">Letzter Buchungstag: {day(endOfSaleOn)}.</p>
      <p className="kern-body">
        {successor ? (
          <>
            Nachfolger:{' '}
            <TextLink to="/katalog/$offeringKey" params={{ offeringKey: successor.key }}>
              {successor.name}
            </TextLink>
          </>
        ) : (
          'Der Anbieter nennt keinen Nachfolger.'
        )}
      </p>
    </Alert>
  );
}

/** Whether something new can be booked. */
export function isSold({ lifecycle }: Pick<OfferingSummary, 'lifecycle'>): boolean {
  return lifecycle === 'ON_SALE' || lifecycle === 'DISCONTINUED';
}
