import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { OfferingQuotas } from '../api/types';
import { administrationsQuery } from '../catalogue/queries';
import { parseQuantity } from '../format/money';
import { Button } from '../ui/Button';
import { Select, TextArea, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

const PLACED = ['/tenantId', '/bookings', '/unit', '/units', '/validFrom', '/validUntil', '/reason'];
const NUMBER = 'Geben Sie eine Zahl ein, zum Beispiel 3.';

/** Sets how much one administration, or everybody else, may hold of an own offering. */
export function QuotaForm({ own }: { own: OfferingQuotas }) {
  const [tenantId, setTenantId] = useState('');
  const [bookings, setBookings] = useState('');
  const [unit, setUnit] = useState('');
  const [units, setUnits] = useState('');
  const [validFrom, setValidFrom] = useState('');
  const [validUntil, setValidUntil] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const administrations = useQuery(administrationsQuery());
  const request = {
    tenantId: tenantId || undefined,
    bookings: /^\d{1,7}$/.test(bookings.trim()) ? Number(bookings) : undefined,
    unit: unit || undefined,
    units: unit ? parseQuantity(units) : undefined,
    validFrom,
    validUntil: validUntil || undefined,
    reason: reason.trim(),
  };
  const { ownOfferingId } = own;
  const key = useIdempotencyKey([ownOfferingId, request]);
  const set = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST('/own-offerings/{ownOfferingId}/quotas', {
          params: { path: { ownOfferingId }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Das Kontingent ist gesetzt.');
    },
  });
  const problem = set.error ? problemFrom(set.error) : undefined;
  const missing = {
    bookings: bookings.trim() === '' ? unit === '' && 'Nennen Sie, wie viele Buchungen es sein dürfen.' : request.bookings === undefined && NUMBER,
    units: unit !== '' && request.units === undefined && NUMBER,
    validFrom: validFrom === '' && 'Nennen Sie den ersten Tag.',
    reason: request.reason === '' && 'Nennen Sie den Grund.',
  };
  const error = (field: keyof typeof missing) => (checked && missing[field]) || fieldDetail(problem, `/${field}`);
  const submit = () => {
    setChecked(true);
    if (!Object.values(missing).some(Boolean)) set.mutate();
  };
  return (
    <Form onSubmit={submit} aria-label="Kontingent setzen">
      {set.error && <ProblemAlert error={set.error} placed={PLACED} />}
      <p className="kern-body">
        Ein neues Kontingent tritt ab seinem ersten Tag an die Stelle von allem, was für dieselben bis dahin gesagt war. Es darf kleiner
        sein als das, was in Gebrauch ist: Weggenommen wird nichts, nur Neues beginnt nicht.
      </p>
      <Select
        label="Für wen"
        value={tenantId}
        onChange={setTenantId}
        error={fieldDetail(problem, '/tenantId')}
        options={[
          { value: '', text: 'Alle ohne eigenes Kontingent' },
          ...(administrations.data?.items ?? []).map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <TextField
        label="Buchungen"
        optional={own.units.length > 0}
        hint={own.units.length > 0 ? 'Höchstens so viele. Ohne Angabe ist ihre Zahl nicht begrenzt.' : 'Höchstens so viele.'}
        inputMode="numeric"
        narrow
        value={bookings}
        onChange={setBookings}
        error={error('bookings')}
      />
      {own.units.length > 0 && (
        <Select
          label="Menge"
          optional
          hint="Zählt über alle Tarife und Buchungen einer Verwaltung zusammen."
          value={unit}
          onChange={setUnit}
          error={fieldDetail(problem, '/unit')}
          options={[{ value: '', text: 'Nicht begrenzt' }, ...own.units.map(({ unit: code, label }) => ({ value: code, text: label }))]}
        />
      )}
      {unit !== '' && (
        <TextField label="Höchstens" inputMode="decimal" narrow value={units} onChange={setUnits} error={error('units')} />
      )}
      <TextField label="Gilt ab" hint="Frühestens ab heute." type="date" narrow value={validFrom} onChange={setValidFrom} error={error('validFrom')} />
      <TextField
        label="Gilt bis"
        optional
        type="date"
        narrow
        value={validUntil}
        onChange={setValidUntil}
        error={fieldDetail(problem, '/validUntil')}
      />
      <TextArea
        label="Grund"
        hint="Das lesen alle, für die das Kontingent gilt."
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={error('reason')}
      />
      <div className="button-row">
        <Button type="submit" busy={set.isPending}>
          Kontingent setzen
        </Button>
      </div>
    </Form>
  );
}
