import { useMutation } from '@tanstack/react-query';
import type { AuditReport } from '../api/types';
import { instant } from '../format/date';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { AnchorButton } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { faultText, type Trail } from './trails';

/** Proves that nobody has changed the trail, here or with tools of one's own. */
export function TrailCheck({ trail }: { trail: Trail }) {
  const check = useMutation({ mutationFn: trail.check });
  return (
    <Section title="Unversehrtheit">
      <p className="kern-body">
        Jeder Eintrag wird binnen Sekunden mit dem davor zu einer Kette versiegelt. Ihre Stände liegen unterschrieben außerhalb der
        Datenbank. Das Prüfpaket enthält alles, um das ohne Allmende nachzurechnen.
      </p>
      <div className="button-row">
        <Button look="secondary" busy={check.isPending} onClick={() => check.mutate()}>
          Jetzt prüfen
        </Button>
        <AnchorButton look="secondary" icon="download" href={trail.packageAddress} download>
          Prüfpaket herunterladen (ZIP)
        </AnchorButton>
      </div>
      {check.error && <ProblemAlert error={check.error} />}
      {check.data && <Result report={check.data} />}
    </Section>
  );
}

function Result({ report }: { report: AuditReport }) {
  const { faults, sealed, waiting, anchors, lastAnchorAt } = report;
  const figures = [
    `${sealed} versiegelte Einträge`,
    waiting > 0 && `${waiting} warten auf ihr Siegel`,
    lastAnchorAt ? `${anchors} Anker, der letzte vom ${instant(lastAnchorAt)}` : 'noch kein Anker',
  ].filter(Boolean);
  return faults.length === 0 ? (
    <Alert tone="success" title="Das Protokoll ist unversehrt." urgent>
      <p className="kern-body">{figures.join(', ')}.</p>
    </Alert>
  ) : (
    <Alert tone="danger" title="Das Protokoll wurde verändert." urgent>
      <p className="kern-body">
        Bitte wenden Sie sich an den Verband und sichern Sie das Prüfpaket. {figures.join(', ')}.
      </p>
      <ul className="kern-body">
        {faults.slice(0, 20).map((fault) => (
          <li key={`${fault.kind}-${fault.position}`}>{faultText(fault)}</li>
        ))}
      </ul>
      {faults.length > 20 && <p className="kern-body">… und {faults.length - 20} weitere.</p>}
    </Alert>
  );
}
