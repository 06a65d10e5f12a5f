import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { billing, body } from '../api/client';
import type { Invoice } from '../api/types';
import { instant } from '../format/date';
import { euro } from '../format/money';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextLink } from '../ui/LinkButton';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { DiscardCancellationDialog, RequestCancellationDialog } from './CancellationDialogs';

/** What takes an invoice back, or might: the other document, who waits for whom, and what the reader may do. */
export function Cancelling({ invoice }: { invoice: Invoice }) {
  const [asked, setAsked] = useState<'request' | 'discard' | 'release'>();
  const release = useRelease(invoice);
  const acts = invoice.allowedActs ?? [];
  const { cancellation } = invoice;
  const close = () => setAsked(undefined);
  return (
    <>
      {release.error && <ProblemAlert error={release.error} />}
      {invoice.cancels && (
        <Alert tone="info" title="Dieser Beleg storniert eine Rechnung">
          <p className="kern-body">
            Er hebt die Rechnung <OtherDocument other={invoice.cancels} /> auf. Seine Beträge werden gutgeschrieben.
          </p>
        </Alert>
      )}
      {invoice.cancelledBy && (
        <Alert tone="warning" title="Diese Rechnung ist storniert">
          <p className="kern-body">
            Der Beleg <OtherDocument other={invoice.cancelledBy} /> hat sie aufgehoben. Sie ist nicht mehr zu zahlen; was schon
            gezahlt ist, wird erstattet oder verrechnet.
          </p>
        </Alert>
      )}
      {cancellation?.state === 'REQUESTED' && (
        <Alert tone="info" title="Die Stornierung wartet auf eine zweite Person">
          <p className="kern-body">
            {cancellation.requestedBy.name} hat sie am {instant(cancellation.requestedAt)} beantragt. Grund: {cancellation.reason}
          </p>
        </Alert>
      )}
      {acts.length > 0 && (
        <div className="button-row">
          {acts.includes('RELEASE_CANCELLATION') && (
            <Button busy={release.isPending} onClick={() => setAsked('release')}>
              Stornierung freigeben
            </Button>
          )}
          {acts.includes('DISCARD_CANCELLATION') && (
            <Button look="secondary" onClick={() => setAsked('discard')}>
              Stornierung verwerfen
            </Button>
          )}
          {acts.includes('REQUEST_CANCELLATION') && (
            <Button look="secondary" onClick={() => setAsked('request')}>
              Stornierung beantragen
            </Button>
          )}
        </div>
      )}
      {asked === 'release' && (
        <Dialog
          title="Stornierung freigeben?"
          onClose={close}
          actions={
            <>
              <Button look="secondary" onClick={close}>
                Abbrechen
              </Button>
              <Button
                onClick={() => {
                  close();
                  release.mutate();
                }}
              >
                Verbindlich freigeben
              </Button>
            </>
          }
        >
          <p className="kern-body">
            {invoice.number} an {invoice.consumer.name} über {euro(invoice.gross)} (brutto) wird in voller Höhe aufgehoben. Der
            Stornobeleg lässt sich nicht mehr ändern. Was die Rechnung abgerechnet hat, nimmt der nächste Rechnungslauf für den
            Monat neu auf.
          </p>
        </Dialog>
      )}
      {asked === 'request' && <RequestCancellationDialog invoice={invoice} onClose={close} />}
      {asked === 'discard' && <DiscardCancellationDialog invoice={invoice} onClose={close} />}
    </>
  );
}

function OtherDocument({ other }: { other: NonNullable<Invoice['cancels']> }) {
  return (
    <TextLink to="/rechnungen/$invoiceId" params={{ invoiceId: other.id }}>
      <span className="number">{other.number}</span>
    </TextLink>
  );
}

function useRelease(invoice: Invoice) {
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: () =>
      body(billing.POST('/invoices/{invoiceId}/cancellation/release', { params: { path: { invoiceId: invoice.id } } })),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Rechnung ist storniert, der Stornobeleg ist ausgestellt.');
    },
  });
}
