import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { fieldDetail, problemFrom } from '../api/problem';
import type { ApiClient, RotatedApiClient } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Select, TextField } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { KeyChoice, missingKeys, sentKeys, type Way } from './KeyChoice';

interface RotateDialogProps {
  readonly client: ApiClient;
  readonly onRotated: (client: RotatedApiClient) => void;
  readonly onClose: () => void;
}

const OVERLAPS = [
  { value: '0', text: 'Er endet sofort' },
  { value: '7', text: '7 Tage' },
  { value: '14', text: '14 Tage' },
  { value: '30', text: '30 Tage' },
  { value: '90', text: '90 Tage' },
];

/** A new client for the application, while the old one still works. */
export function RotateDialog({ client, onRotated, onClose }: RotateDialogProps) {
  const [overlap, setOverlap] = useState('14');
  const [way, setWay] = useState<Way>(client.usesKey ? 'KEY' : 'SECRET');
  const [until, setUntil] = useState('');
  const [keys, setKeys] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const rotate = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/api-clients/{apiClientId}/rotation', {
          params: { path: { apiClientId: client.id } },
          body: {
            overlapDays: Number(overlap),
            keys: sentKeys(way, keys),
            until: until || undefined,
          },
        }),
      ),
    onSuccess: (rotated) => {
      void queries.invalidateQueries({ queryKey: ['api-clients'] });
      onRotated(rotated);
    },
  });
  const problem = rotate.error ? problemFrom(rotate.error) : undefined;
  const missing = missingKeys(way, keys);
  const submit = () => {
    setChecked(true);
    if (!missing) rotate.mutate();
  };
  return (
    <Dialog
      title={`Zugang für ${client.application} erneuern`}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={rotate.isPending} onClick={submit}>
            Zugang erneuern
          </Button>
        </>
      }
    >
      {rotate.error && <ProblemAlert error={rotate.error} placed={['/keys']} />}
      <p className="kern-body">
        Die Anwendung bekommt eine neue Client-ID. Solange beide Zugänge gelten, können Sie ohne Unterbrechung umstellen.
      </p>
      <Select
        label="Wie lange gilt der bisherige Zugang noch?"
        value={overlap}
        onChange={setOverlap}
        options={OVERLAPS}
      />
      <TextField
        label="Der neue Zugang gilt nicht mehr ab"
        optional
        type="date"
        narrow
        value={until}
        onChange={setUntil}
        hint="Ohne Angabe gilt er, bis Sie ihn erneuern oder entziehen."
      />
      <KeyChoice
        way={way}
        onWay={setWay}
        keys={keys}
        onKeys={setKeys}
        error={(checked ? missing : undefined) ?? fieldDetail(problem, '/keys')}
      />
    </Dialog>
  );
}
