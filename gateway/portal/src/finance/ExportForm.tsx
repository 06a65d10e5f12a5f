import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FinanceProfile } from '../api/types';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { Select, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { download } from './download';

/** The month before this one, as it is usually booked. */
function lastMonth(): string {
  const day = new Date();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - 1);
  return day.toISOString().slice(0, 7);
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A month's documents or what is open, as the chosen finance system wants it. */
export function ExportForm({ profiles }: { profiles: readonly FinanceProfile[] }) {
  const [key, setKey] = useState(profiles[0]?.key ?? '');
  const [content, setContent] = useState('INVOICES');
  const [month, setMonth] = useState(lastMonth());
  const [checked, setChecked] = useState(false);
  const ofMonth = content === 'INVOICES';
  const problem = ofMonth && !MONTH.test(month) ? 'Nennen Sie den Monat, zum Beispiel 2026-11.' : undefined;
  const fetching = useMutation({
    mutationFn: () =>
      download(`/finance-profiles/${encodeURIComponent(key)}/export?content=${content}${ofMonth ? `&month=${month}` : ''}`),
  });
  const send = () => {
    setChecked(true);
    if (!problem) fetching.mutate();
  };
  return (
    <Form onSubmit={send} aria-label="Datei für das Finanzverfahren">
      {fetching.error && <ProblemAlert error={fetching.error} />}
      <Select
        label="Finanzverfahren"
        value={key}
        onChange={setKey}
        options={profiles.map((profile) => ({ value: profile.key, text: profile.name }))}
      />
      <Radios
        legend="Inhalt"
        value={content}
        onChange={setContent}
        choices={[
          { value: 'INVOICES', text: 'Belege eines Monats', detail: 'Eine Zeile je Position, Stornierungen mit negativen Beträgen.' },
          { value: 'OPEN_ITEMS', text: 'Offene Posten', detail: 'Eine Zeile je Beleg, von dem heute etwas zu zahlen ist.' },
        ]}
      />
      {ofMonth && (
        <TextField
          label="Ausgestellt im Monat"
          type="month"
          narrow
          value={month}
          onChange={setMonth}
          error={checked ? problem : undefined}
        />
      )}
      <div className="button-row">
        <Button type="submit" busy={fetching.isPending}>
          Datei herunterladen
        </Button>
      </div>
    </Form>
  );
}

/** What the services of a month cost, for tools that compare costs. */
export function CostForm() {
  const [month, setMonth] = useState(lastMonth());
  const [checked, setChecked] = useState(false);
  const problem = MONTH.test(month) ? undefined : 'Nennen Sie den Monat, zum Beispiel 2026-11.';
  const fetching = useMutation({ mutationFn: () => download(`/cost-export?month=${month}`) });
  const send = () => {
    setChecked(true);
    if (!problem) fetching.mutate();
  };
  return (
    <Form onSubmit={send} aria-label="Kosten nach FOCUS">
      {fetching.error && <ProblemAlert error={fetching.error} />}
      <TextField
        label="Monat der Leistung"
        type="month"
        narrow
        value={month}
        onChange={setMonth}
        error={checked ? problem : undefined}
      />
      <div className="button-row">
        <Button type="submit" look="secondary" busy={fetching.isPending}>
          Kosten herunterladen
        </Button>
      </div>
    </Form>
  );
}
