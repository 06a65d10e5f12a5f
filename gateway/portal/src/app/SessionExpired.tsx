import { useEffect, useState } from 'react';
import { whenSessionExpires } from '../api/client';
import { loginAddress } from '../api/session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { AnchorButton } from '../ui/LinkButton';

/** The session ended while somebody was working: nothing on the page is thrown away before he or she says so. */
export function SessionExpired() {
  const [expired, setExpired] = useState(false);
  useEffect(() => whenSessionExpires(() => setExpired(true)), []);

  if (!expired) return null;
  return (
    <Dialog
      title="Ihre Sitzung ist abgelaufen"
      onClose={() => setExpired(false)}
      actions={
        <>
          <Button look="secondary" onClick={() => setExpired(false)}>
            Noch nicht
          </Button>
          <AnchorButton href={loginAddress()}>Neu anmelden</AnchorButton>
        </>
      }
    >
      <p className="kern-body">
        Aus Sicherheitsgründen endet die Anmeldung nach einiger Zeit. Nach der neuen Anmeldung kommen Sie auf diese Seite zurück.
        Der Entwurf einer Buchung bleibt erhalten.
      </p>
    </Dialog>
  );
}
