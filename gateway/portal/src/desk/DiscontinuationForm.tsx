import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { OwnDiscontinuation } from '../api/types';
import { day } from '../format/date';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Select, TextArea, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

const PLACED = ['/endOfSaleOn', '/endOfLifeOn', '/reason', '/successor'];

/** Proposes the end of an own offering to a second person. */
export function DiscontinuationForm({ own }: { own: OwnDiscontinuation }) {
  const [endOfSaleOn, setEndOfSaleOn] = useState('');
  const [endOfLifeOn, setEndOfLifeOn] = useState('');
  const [reason, setReason] = useState('');
  const [successor, setSuccessor] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const others = useQuery({
    queryKey: ['offerings', 'successors'],
    queryFn: () => body(marketplace.GET('/offerings', { params: { query: { pageSize: 100 } } })),
  });
  const request = { endOfSaleOn, endOfLifeOn, reason: reason.trim(), successor: successor || undefined };
  const key = useIdempotencyKey([own.ownOfferingId, request]);
  const propose = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST('/own-offerings/{ownOfferingId}/discontinuation', {
          params: { path: { ownOfferingId: own.ownOfferingId }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Abkündigung wartet jetzt auf eine zweite Person.');
    },
  });
  const problem = propose.error ? problemFrom(propose.error) : undefined;
  const complete = endOfSaleOn !== '' && endOfLifeOn !== '' && request.reason !== '';
  const submit = () => {
    setChecked(true);
    if (complete) propose.mutate();
  };
  const candidates = (others.data?.items ?? []).filter(({ id, endOfLifeOn: ends }) => id !== own.ownOfferingId && !ends);
  return (
    <Form onSubmit={submit} aria-label="Abkündigung vorschlagen">
      {propose.error && <ProblemAlert error={propose.error} placed={PLACED} />}
      <p className="kern-body">{affected(own)}</p>
      {neededBy(own) && (
        <Alert tone="warning" title="Andere Leistungen brauchen diese">
          <p className="kern-body">{neededBy(own)}. Wer diese Leistung dann nicht schon hat, kann sie nicht mehr buchen. Sprechen Sie vorher mit den Anbietern.</p>
        </Alert>
      )}
      <TextField
        label="Letzter Buchungstag"
        hint="Bis zu diesem Tag kann gebucht und freigegeben werden, und bis dahin können Sie die Abkündigung zurücknehmen."
        type="date"
        narrow
        value={endOfSaleOn}
        onChange={setEndOfSaleOn}
        error={checked && endOfSaleOn === '' ? 'Nennen Sie den letzten Buchungstag.' : fieldDetail(problem, '/endOfSaleOn')}
      />
      <TextField
        label="Letzter Tag der Leistung"
        hint={`Frühestens der ${day(own.earliestEndOfLifeOn)} und nicht vor dem letzten Buchungstag.`}
        type="date"
        narrow
        value={endOfLifeOn}
        onChange={setEndOfLifeOn}
        error={checked && endOfLifeOn === '' ? 'Nennen Sie den letzten Tag der Leistung.' : fieldDetail(problem, '/endOfLifeOn')}
      />
      <TextArea
        label="Grund"
        hint="Das lesen alle, die die Leistung nutzen oder im Katalog finden."
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={checked && request.reason === '' ? 'Nennen Sie den Grund.' : fieldDetail(problem, '/reason')}
      />
      <Select
        label="Nachfolger"
        optional
        value={successor}
        onChange={setSuccessor}
        error={fieldDetail(problem, '/successor')}
        options={[{ value: '', text: 'Keiner' }, ...candidates.map(({ id, name, provider }) => ({ value: id, text: `${name} (${provider.name})` }))]}
      />
      <div className="button-row">
        <Button type="submit" busy={propose.isPending}>
          Abkündigung vorschlagen
        </Button>
      </div>
    </Form>
  );
}

/** The offerings that need this one. */
export function neededBy({ neededBy: dependents = [] }: OwnDiscontinuation): string | undefined {
  return dependents.length > 0 ? dependents.map(({ name, provider }) => `${name} (${provider})`).join(', ') : undefined;
}

function affected({ runningBookings, earliestEndOfLifeOn }: OwnDiscontinuation): string {
  if (runningBookings === 0) return 'Zurzeit hat niemand diese Leistung gebucht.';
  const who = runningBookings === 1 ? 'Eine laufende Buchung bekommt' : `${runningBookings} laufende Buchungen bekommen`;
  return `${who} einen letzten Tag. Nach Mindestlaufzeit und Kündigungsfrist ist der früheste der ${day(earliestEndOfLifeOn)}.`;
}
