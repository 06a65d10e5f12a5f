import { useEffect, useRef } from 'react';
import type { RotatedApiClient } from '../api/types';
import { instant } from '../format/date';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { useToast } from '../ui/Toast';

export type NewClient = Pick<RotatedApiClient, 'application' | 'clientId' | 'clientSecret'> & Partial<Pick<RotatedApiClient, 'previousValidUntil'>>;

/** The secret of a new machine client, here and never again; one with a key has none. */
export function SecretOnce({ client, onDone }: { client: NewClient; onDone: () => void }) {
  const toast = useToast();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(client.clientSecret ?? '');
    toast('Das Geheimnis ist in der Zwischenablage.');
  };
  return (
    <div ref={panel} tabIndex={-1} className="secret">
      <Alert
        tone={client.clientSecret ? 'warning' : 'success'}
        title={
          client.clientSecret
            ? `Geheimnis für ${client.application}: jetzt sichern`
            : `${client.application} meldet sich mit dem eigenen Schlüssel an`
        }
      >
        {client.clientSecret && (
          <p className="kern-body">Sie sehen das Geheimnis nur dieses eine Mal. Legen Sie es an einem sicheren Ort ab.</p>
        )}
        <Facts
          facts={[
            { label: 'Client-ID', value: <code>{client.clientId}</code> },
            { label: 'Geheimnis', value: client.clientSecret && <code>{client.clientSecret}</code> },
            { label: 'Der bisherige Zugang gilt bis', value: client.previousValidUntil && instant(client.previousValidUntil) },
          ]}
        />
        <div className="button-row">
          {client.clientSecret && (
            <Button icon="content-copy" onClick={() => void copy()}>
              Geheimnis kopieren
            </Button>
          )}
          <Button look="secondary" onClick={onDone}>
            {client.clientSecret ? 'Ich habe es gesichert' : 'Schließen'}
          </Button>
        </div>
      </Alert>
    </div>
  );
}
