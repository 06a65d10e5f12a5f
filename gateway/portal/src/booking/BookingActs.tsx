import { useState } from 'react';
import type { Booking } from '../api/types';
import { Button } from '../ui/Button';
import { ChangeOrderDialog } from '../order/ChangeOrderDialog';
import { ChangeQuantityDialog } from '../quantitychange/ChangeQuantityDialog';
import { TerminateDialog } from './TerminateDialog';
import { isDecided, WithdrawDialog } from './WithdrawDialog';

/** What this person may do with the booking now. */
export function BookingActs({ booking }: { booking: Booking }) {
  const [asking, setAsking] = useState<'WITHDRAW' | 'TERMINATE' | 'CHANGE' | 'CHANGE_QUANTITY'>();
  const close = () => setAsking(undefined);
  return (
    <>
      {booking.allowedActs.includes('WITHDRAW') && (
        <Button look="secondary" onClick={() => setAsking('WITHDRAW')}>
          {isDecided(booking) ? 'Stornieren' : 'Zurückziehen'}
        </Button>
      )}
      {booking.allowedActs.includes('CHANGE') && (
        <Button look="secondary" onClick={() => setAsking('CHANGE')}>
          Angaben ändern
        </Button>
      )}
      {booking.allowedActs.includes('CHANGE_QUANTITY') && (
        <Button look="secondary" onClick={() => setAsking('CHANGE_QUANTITY')}>
          Menge ändern
        </Button>
      )}
      {booking.allowedActs.includes('TERMINATE') && (
        <Button look="secondary" onClick={() => setAsking('TERMINATE')}>
          Kündigen
        </Button>
      )}
      {asking === 'CHANGE' && <ChangeOrderDialog booking={booking} onClose={close} />}
      {asking === 'CHANGE_QUANTITY' && <ChangeQuantityDialog booking={booking} onClose={close} />}
      {asking === 'WITHDRAW' && <WithdrawDialog booking={booking} onClose={close} />}
      {asking === 'TERMINATE' && <TerminateDialog booking={booking} onClose={close} />}
    </>
  );
}
