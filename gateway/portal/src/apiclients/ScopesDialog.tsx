import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import type { ApiClient } from '../api/types';
import { SCOPES } from '../format/labels';
import { Button } from '../ui/Button';
import { Checks } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

/** What an application may do, from now on. */
export function ScopesDialog({ client, onClose }: { client: ApiClient; onClose: () => void }) {
  const [scopes, setScopes] = useState<string[]>([...client.scopes]);
  const queries = useQueryClient();
  const toast = useToast();
  const change = useMutation({
    mutationFn: () =>
      body(
        tenants.PUT('/api-clients/{apiClientId}/scopes', {
          params: { path: { apiClientId: client.id } },
          body: { scopes: scopes as ApiClient['scopes'] },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['api-clients'] });
      toast(`Die Rechte von ${client.application} sind geändert.`);
      onClose();
    },
  });
  return (
    <Dialog
      title={`Rechte von ${client.application} ändern`}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={change.isPending} onClick={() => scopes.length > 0 && change.mutate()}>
            Rechte ändern
          </Button>
        </>
      }
    >
      {change.error && <ProblemAlert error={change.error} />}
      <Checks
        legend="Was darf die Anwendung?"
        values={scopes}
        onChange={setScopes}
        choices={Object.entries(SCOPES).map(([value, text]) => ({ value, text }))}
        error={scopes.length === 0 ? 'Wählen Sie mindestens ein Recht aus, oder entziehen Sie den Zugang.' : undefined}
      />
    </Dialog>
  );
}
