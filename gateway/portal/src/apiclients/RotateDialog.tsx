import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { fieldDetail, problemFrom } from '../api/problem';
import type { ApiClient, RotatedApiClient } from '../api/types';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { Select, TextArea, TextField } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';

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
  const [way, setWay] = useState('SECRET');
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
            keys: way === 'KEY' ? keys.trim() : undefined,
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
  const keysMissing = way === 'KEY' && keys.trim() === '';
  const submit = () => {
    setChecked(true);
    if (!keysMissing) rotate.mutate();
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
      <Radios
        legend="Womit meldet sich die Anwendung an?"
        value={way}
        onChange={setWay}
        choices={[
          { value: 'SECRET', text: 'Mit einem Geheimnis' },
          { value: 'KEY', text: 'Mit ihrem eigenen Schlüssel (private_key_jwt)' },
        ]}
      />
      {way === 'KEY' && (
        <TextArea
          label="Öffentliche Schlüssel (JWKS)"
          hint="Der Hersteller der Anwendung nennt sie Ihnen. Geheime Schlüssel gehören nicht hierher."
          maxLength={20000}
          value={keys}
          onChange={setKeys}
          error={checked && keysMissing ? 'Fügen Sie die öffentlichen Schlüssel ein.' : fieldDetail(problem, '/keys')}
        />
      )}
    </Dialog>
  );
}
