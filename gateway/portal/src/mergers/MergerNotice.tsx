import type { Merger } from '../api/types';
import { day, dayBefore } from '../format/date';
import { Alert } from '../ui/Alert';

/** What a merger means for the tenant that reads it. */
export function MergerNotice({ merger, tenantId }: { merger: Merger; tenantId: string }) {
  const { predecessor, successor, takesEffectOn, state } = merger;
  if (state !== 'RELEASED' && state !== 'EFFECTIVE') return null;
  const from = day(takesEffectOn);
  if (predecessor.id !== tenantId) {
    return (
      <Alert
        tone="info"
        title={state === 'RELEASED' ? `${predecessor.name} geht am ${from} über` : `${predecessor.name} ist übergegangen`}
      >
        <p className="kern-body">
          Vom {from} an führt {successor.name} die Buchungen von {predecessor.name} zu denselben Bedingungen weiter und zahlt
          dafür. Bitte prüfen Sie danach bei jeder Buchung, ob die Kostenstelle stimmt.
        </p>
      </Alert>
    );
  }
  return state === 'RELEASED' ? (
    <Alert tone="warning" title={`${predecessor.name} geht am ${from} auf ${successor.name} über`}>
      <p className="kern-body">
        Ihre Buchungen führt {successor.name} vom {from} an weiter; bis zum {day(dayBefore(takesEffectOn))} rechnen wir mit
        Ihnen ab. Was dann noch auf eine Freigabe wartet, wird zurückgezogen.
      </p>
    </Alert>
  ) : (
    <Alert tone="warning" title={`${predecessor.name} ist am ${from} auf ${successor.name} übergegangen`}>
      <p className="kern-body">
        Sie können sich weiter anmelden und alles lesen, aber nichts mehr buchen. Wird ein Dienst gebraucht, bestellt ihn bitte{' '}
        {successor.name}.
      </p>
    </Alert>
  );
}
