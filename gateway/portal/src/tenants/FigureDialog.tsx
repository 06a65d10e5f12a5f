import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Tenant } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

const PLACED = ['/keyDate', '/count', '/source'];

/** "101.228" and "101228" → 101228; nothing when it is no number. */
function countOf(typed: string): number | undefined {
  const digits = typed.trim().replace(/[. ]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Another official number of inhabitants; the ones before stay. */
export function FigureDialog({ tenant, onClose }: { tenant: Tenant; onClose: () => void }) {
  const [keyDate, setKeyDate] = useState('');
  const [typed, setTyped] = useState('');
  const [source, setSource] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const count = countOf(typed);
  const request = { keyDate, count: count ?? 0, source: source.trim() };
  const key = useIdempotencyKey([tenant.id, request]);
  const add = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/inhabitant-figures', {
          params: { path: { tenantId: tenant.id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Einwohnerzahl ist erfasst.');
      onClose();
    },
  });
  const problem = add.error ? problemFrom(add.error) : undefined;
  const submit = () => {
    setChecked(true);
    if (keyDate && count !== undefined && request.source) add.mutate();
  };
  return (
    <Dialog
      title="Einwohnerzahl ergänzen"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={add.isPending} onClick={submit}>
            Einwohnerzahl erfassen
          </Button>
        </>
      }
    >
      {add.error && <ProblemAlert error={add.error} placed={PLACED} />}
      <p className="kern-body">
        Preise und Umlagen benutzen ab dem Stichtag diese Zahl. Eine erfasste Zahl wird nie überschrieben.
      </p>
      <TextField
        label="Stichtag"
        type="date"
        narrow
        value={keyDate}
        onChange={setKeyDate}
        error={checked && !keyDate ? 'Geben Sie den Stichtag an.' : fieldDetail(problem, '/keyDate')}
      />
      <TextField
        label="Einwohner"
        inputMode="numeric"
        narrow
        value={typed}
        onChange={setTyped}
        error={checked && count === undefined ? 'Geben Sie eine ganze Zahl an, zum Beispiel 101.228.' : fieldDetail(problem, '/count')}
      />
      <TextField
        label="Quelle"
        hint="Wer die Zahl veröffentlicht hat, zum Beispiel „Statistisches Landesamt, Fortschreibung“."
        maxLength={200}
        value={source}
        onChange={setSource}
        error={checked && !request.source ? 'Nennen Sie die Quelle.' : fieldDetail(problem, '/source')}
      />
    </Dialog>
  );
}
