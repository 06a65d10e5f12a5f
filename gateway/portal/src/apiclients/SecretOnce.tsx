import { useEffect, useRef } from 'react';
import type { ApiClientWithSecret } from '../api/types';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { useToast } from '../ui/Toast';

/** The secret of a new machine client, here and never again. */
export function SecretOnce({ client, onDone }: { client: ApiClientWithSecret; onDone: () => void }) {
  const toast = useToast();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(client.clientSecret);
    toast('Das Geheimnis ist in der Zwischenablage.');
  };
  return (
    <div ref={panel} tabIndex={-1} className="secret">
      <Alert tone="warning" title={`Geheimnis für ${client.application}: jetzt sichern`}>
        <p className="kern-body">Sie sehen das Geheimnis nur dieses eine Mal. Legen Sie es an einem sicheren Ort ab.</p>
        <Facts
          facts={[
            { label: 'Client-ID', value: <code>{client.clientId}</code> },
            { label: 'Geheimnis', value: <code>{client.clientSecret}</code> },
          ]}
        />
        <div className="button-row">
          <Button icon="content-copy" onClick={() => void copy()}>
            Geheimnis kopieren
          </Button>
          <Button look="secondary" onClick={onDone}>
            Ich habe es gesichert
          </Button>
        </div>
      </Alert>
    </div>
  );
}
