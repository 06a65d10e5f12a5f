import type { Booking } from '../api/types';
import { day } from '../format/date';
import { Alert } from '../ui/Alert';
import { TextLink } from '../ui/LinkButton';

/** Which other services of the own administration need this one, for whoever thinks of leaving it. */
export function NeededByNotice({ of: { neededBy = [] } }: { of: Booking }) {
  if (neededBy.length === 0) return null;
  return (
    <Alert tone="info" title="Andere Ihrer Dienste brauchen diesen">
      <ul className="kern-list kern-list--bullet">
        {neededBy.map(({ id, number, name, terminatesOn }) => (
          <li key={id}>
            <TextLink to="/buchungen/$bookingId" params={{ bookingId: id }}>
              {`${name}, ${number}`}
            </TextLink>
            {terminatesOn ? `, endet am ${day(terminatesOn)}` : ', nicht gekündigt'}
          </li>
        ))}
      </ul>
      <p className="kern-body">Kündigen oder stornieren Sie zuerst diese, oder wählen Sie einen letzten Tag, der nicht vor ihrem liegt.</p>
    </Alert>
  );
}
