import type { ReactNode } from 'react';
import { problemFrom } from '../api/problem';
import type { Offering, Plan } from '../api/types';
import { contractFacts } from '../catalogue/contract';
import { countedComponents } from '../catalogue/queries';
import { day } from '../format/date';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { ProblemAlert } from '../ui/ProblemAlert';
import { answersOf, questionsOf, valuesOf } from '../order/schema';
import type { Draft } from './draft';
import type { Step } from './search';

interface ReviewStepProps {
  readonly offering: Offering;
  readonly plan: Plan;
  readonly draft: Draft;
  readonly error: unknown;
  readonly busy: boolean;
  /** Then there is nothing to send, and the notice above says what to do. */
  readonly blocked?: boolean;
  readonly onReload: () => void;
  readonly onChange: (step: Step) => void;
  readonly onSubmit: () => void;
}

/** Everything once more before it is sent; each block leads back to where it was entered. */
export function ReviewStep({ offering, plan, draft, error, busy, blocked, onReload, onChange, onSubmit }: ReviewStepProps) {
  const questions = questionsOf(offering.orderSchema);
  return (
    <div className="form">
      {error != null && (
        <ProblemAlert
          error={error}
          onRetry={problemFrom(error).reason === 'NEWER_VERSION' ? onReload : undefined}
          retryText="Neue Beschreibung laden"
        />
      )}
      <ReviewBlock title="Tarif und Mengen" onChange={() => onChange('tarif')}>
        <Facts
          facts={[
            { label: 'Dienst', value: offering.name },
            { label: 'Tarif', value: plan.name },
            ...countedComponents(plan).map(({ code, name }) => ({ label: name, value: draft.quantities[code] })),
          ]}
        />
      </ReviewBlock>
      {questions.length > 0 && (
        <ReviewBlock title="Angaben zur Bestellung" onChange={() => onChange('tarif')}>
          <Facts facts={answersOf(offering.orderSchema, valuesOf(questions, draft.parameters))} />
        </ReviewBlock>
      )}
      <ReviewBlock title="Kostenstelle und Beginn" onChange={() => onChange('kosten')}>
        <Facts
          facts={[
            { label: 'Kostenstelle', value: draft.costCentre || 'keine Angabe' },
            { label: 'Bestellnummer', value: draft.purchaseOrderNumber || 'keine Angabe' },
            { label: 'Gewünschter Beginn', value: draft.startsOn ? day(draft.startsOn) : 'sobald wie möglich' },
            { label: 'Hinweis', value: draft.note },
          ]}
        />
      </ReviewBlock>
      <ReviewBlock title="Vertrag">
        <Facts
          facts={[
            ...contractFacts(offering.contract),
            { label: 'Laufzeit und Kündigung', value: offering.term.label },
            { label: 'Spätestens bis', value: offering.endOfLifeOn && `${day(offering.endOfLifeOn)}, auch wenn die Mindestlaufzeit länger wäre` },
          ]}
        />
      </ReviewBlock>
      <Alert tone="info" title="Eine zweite Person gibt frei">
        <p className="kern-body">Ihre Buchung wird erst wirksam, wenn eine andere Person Ihrer Verwaltung sie freigegeben hat.</p>
      </Alert>
      <div className="button-row">
        <Button busy={busy} disabled={blocked} onClick={onSubmit}>
          Zur Freigabe senden
        </Button>
        <Button look="secondary" onClick={() => onChange('kosten')}>
          Zurück
        </Button>
      </div>
    </div>
  );
}

function ReviewBlock({ title, onChange, children }: { title: string; onChange?: () => void; children: ReactNode }) {
  return (
    <section className="review-block" aria-label={title}>
      <header>
        <h2 className="kern-title">{title}</h2>
        {onChange && (
          <Button look="tertiary" icon="edit" aria-label={`Ändern: ${title}`} onClick={onChange}>
            Ändern
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}
