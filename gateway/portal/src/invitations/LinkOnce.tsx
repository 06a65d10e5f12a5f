import { useEffect, useRef } from 'react';
import type { InvitationWithSecret } from '../api/types';
import { instant } from '../format/date';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { useToast } from '../ui/Toast';
import { invitationLink } from './link';

/** The link of a new invitation, here and never again. */
export function LinkOnce({ issued, onDone }: { issued: InvitationWithSecret; onDone: () => void }) {
  const toast = useToast();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { invitation, secret } = issued;
  const link = invitationLink(secret);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    toast('Der Link ist in der Zwischenablage.');
  };
  return (
    <div ref={panel} tabIndex={-1} className="secret">
      <Alert tone="warning" title={`Link für ${invitation.name}: jetzt weitergeben`}>
        <p className="kern-body">
          Das System verschickt keine E-Mails. Geben Sie den Link {invitation.name} selbst, am besten persönlich oder auf einem
          vertraulichen Weg. Wer ihn hat, kann den Zugang einrichten. Sie sehen ihn nur dieses eine Mal.
        </p>
        <Facts
          facts={[
            { label: 'Link', value: <code>{link}</code> },
            { label: 'Gilt bis', value: instant(invitation.expiresAt) },
          ]}
        />
        <div className="button-row">
          <Button icon="content-copy" onClick={() => void copy()}>
            Link kopieren
          </Button>
          <Button look="secondary" onClick={onDone}>
            Ich habe ihn weitergegeben
          </Button>
        </div>
      </Alert>
    </div>
  );
}
