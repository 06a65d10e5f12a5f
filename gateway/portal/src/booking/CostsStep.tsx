import { useState } from 'react';
import { fieldDetail, type Problem } from '../api/problem';
import { Button } from '../ui/Button';
import { TextArea, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { fitsFormat } from './accountFormat';
import type { Draft } from './draft';

interface CostsStepProps {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly problem?: Problem;
  /** How the own treasury writes cost centres. */
  readonly accountFormat?: string;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** What the own treasury needs, and when it shall begin. */
export function CostsStep({ draft, change, problem, accountFormat, onBack, onNext }: CostsStepProps) {
  const [checked, setChecked] = useState(false);
  const fits = fitsFormat(draft.costCentre.trim(), accountFormat);
  const next = () => {
    setChecked(true);
    if (fits) onNext();
  };
  return (
    <Form onSubmit={next}>
      <TextField
        label="Kostenstelle"
        optional
        hint="Steht auf jeder Position der Rechnung, zum Beispiel 1101."
        maxLength={40}
        value={draft.costCentre}
        error={checked && !fits ? `Ihre Kämmerei schreibt sie so: ${accountFormat} (9 ist eine Ziffer, A ein Buchstabe).` : fieldDetail(problem, '/costCentre')}
        onChange={(costCentre) => change({ costCentre })}
      />
      <TextField
        label="Bestellnummer"
        optional
        hint="Ihre eigene Nummer, damit Sie die Rechnung zuordnen können."
        maxLength={40}
        value={draft.purchaseOrderNumber}
        error={fieldDetail(problem, '/purchaseOrderNumber')}
        onChange={(purchaseOrderNumber) => change({ purchaseOrderNumber })}
      />
      <TextField
        label="Gewünschter Beginn"
        optional
        hint="Ohne Angabe beginnt der Dienst, sobald er bereitsteht."
        type="date"
        narrow
        value={draft.startsOn}
        error={fieldDetail(problem, '/startsOn')}
        onChange={(startsOn) => change({ startsOn })}
      />
      <TextArea
        label="Hinweis für Freigabe und Anbieter"
        optional
        maxLength={1000}
        value={draft.note}
        error={fieldDetail(problem, '/note')}
        onChange={(note) => change({ note })}
      />
      <div className="button-row">
        <Button type="submit">Weiter</Button>
        <Button look="secondary" onClick={onBack}>
          Zurück
        </Button>
      </div>
    </Form>
  );
}
