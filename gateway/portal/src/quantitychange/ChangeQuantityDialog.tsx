import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { Booking } from '../api/types';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea, TextField } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { ChangePrice } from './ChangePrice';
import { previewQuery } from './queries';
import { changeableOf, wishedOf } from './typedQuantities';

const NOTHING: Readonly<Record<string, string>> = {};

/** Asks for other quantities from a month on; what they cost is shown before anything is sent. */
export function ChangeQuantityDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const changeable = changeableOf(booking);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(NOTHING);
  const [effectiveFrom, setEffectiveFrom] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const wished = wishedOf(changeable, typed);
  const preview = useQuery(previewQuery(booking.id, wished ?? NOTHING, effectiveFrom));
  const request = { quantities: { ...wished }, effectiveFrom, reason: reason.trim() || undefined };
  const key = useIdempotencyKey([booking.id, request]);
  const change = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST('/bookings/{bookingId}/quantity-changes', {
          params: { path: { bookingId: booking.id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die andere Menge ist beantragt. Eine zweite Person muss sie freigeben.');
      onClose();
    },
  });
  const missing = {
    quantity: wished === undefined ? 'Geben Sie eine Zahl an.' : Object.keys(wished).length === 0 ? 'Geben Sie eine andere Menge an.' : undefined,
    effectiveFrom: effectiveFrom === '' ? 'Wählen Sie den ersten Tag eines kommenden Monats.' : undefined,
  };
  const submit = () => {
    setChecked(true);
    if (!missing.quantity && !missing.effectiveFrom) change.mutate();
  };
  const failure = change.error ?? preview.error;
  return (
    <Dialog
      title="Menge ändern"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={change.isPending} onClick={submit}>
            Zur Freigabe senden
          </Button>
        </>
      }
    >
      {failure && <ProblemAlert error={failure} />}
      <p className="kern-body">
        Die neue Menge gilt ab dem Ersten eines kommenden Monats. Bis dahin bleibt alles, wie es ist. Für eine kleinere Menge gelten
        Mindestlaufzeit und Kündigungsfrist.
      </p>
      {changeable.map(({ code, name, unit, ordered }, index) => (
        <TextField
          key={code}
          label={`Neue Menge: ${name}`}
          hint={`Bisher ${ordered}.`}
          inputMode="decimal"
          unit={unit}
          narrow
          value={typed[code] ?? ordered}
          error={checked && index === 0 ? missing.quantity : undefined}
          onChange={(text) => setTyped({ ...typed, [code]: text })}
        />
      ))}
      <TextField
        label="Gilt ab"
        hint="Der erste Tag eines kommenden Monats."
        type="date"
        narrow
        value={effectiveFrom}
        error={checked ? missing.effectiveFrom : undefined}
        onChange={setEffectiveFrom}
      />
      <TextArea label="Grund" optional maxLength={1000} value={reason} onChange={setReason} />
      <div aria-live="polite" aria-busy={preview.isFetching}>
        {preview.data && <ChangePrice of={preview.data} />}
        {preview.data?.exceedsQuota && (
          <Alert tone="warning" title="Ihr Kontingent reicht dafür nicht">
            Bitten Sie den Anbieter um ein größeres Kontingent.
          </Alert>
        )}
      </div>
    </Dialog>
  );
}
