import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { billing, body } from '../api/client';
import { hasAny, useMe } from '../api/me';
import { problemFrom } from '../api/problem';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Checks } from '../ui/Choices';
import { Select, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { changeOf, movedUp, problemOf, type Written, written, type WrittenAccount, type WrittenColumn } from './profile';
import type { ReadProfile } from './queries';
import { DATE_FORMATS, DECIMAL_SIGNS, DELIMITERS, ENCODINGS, FIELDS, options } from './words';

interface Props {
  readonly read: ReadProfile;
  readonly onDone: () => void;
  /** Somebody else was faster: read again and begin anew. */
  readonly onReload: () => void;
}

/** Columns, separators and accounts of a profile. */
export function ProfileForm({ read, onDone, onReload }: Props) {
  const me = useMe();
  const [form, setForm] = useState<Written>(() => written(read.profile));
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const set = (change: Partial<Written>) => setForm((before) => ({ ...before, ...change }));
  const problem = problemOf(form);
  const save = useMutation({
    mutationFn: () =>
      body(
        billing.PUT('/finance-profiles/{profileKey}', {
          params: { path: { profileKey: read.profile.key }, header: { 'If-Match': read.etag } },
          body: changeOf(form),
        }),
      ),
    onSuccess: ({ version }) => {
      void queries.invalidateQueries();
      toast(`Gespeichert als Fassung ${version}.`);
      onDone();
    },
  });
  const send = () => {
    setChecked(true);
    if (!problem) save.mutate();
  };
  const stale = save.error && problemFrom(save.error).status === 412;
  const maySave = hasAny(me, ['TREASURER']);
  return (
    <Form onSubmit={send} aria-label="Profil">
      {save.error && (
        <ProblemAlert error={save.error} onRetry={stale ? onReload : undefined} retryText={stale ? 'Neu laden' : undefined} />
      )}
      {checked && problem && <Alert tone="danger" title={problem} urgent />}
      {!maySave && <p className="kern-body">Ändern kann das Profil, wer die Rolle Kämmerei hat.</p>}
      <Section title="Schreibweise">
        <TextField label="Name des Profils" value={form.name} maxLength={80} onChange={(name) => set({ name })} />
        <Select
          label="Trennzeichen"
          value={form.delimiter}
          options={options(DELIMITERS)}
          onChange={(value) => set({ delimiter: value as Written['delimiter'] })}
        />
        <Select
          label="Dezimalzeichen"
          value={form.decimalSign}
          options={options(DECIMAL_SIGNS)}
          onChange={(value) => set({ decimalSign: value as Written['decimalSign'] })}
        />
        <Select
          label="Zeichensatz"
          hint="Fehlt in ihm ein Zeichen, entsteht keine Datei; Sie lesen dann, in welcher Zeile."
          value={form.encoding}
          options={options(ENCODINGS)}
          onChange={(value) => set({ encoding: value as Written['encoding'] })}
        />
        <Select
          label="Schreibweise eines Tages"
          value={form.dateFormat}
          options={options(DATE_FORMATS)}
          onChange={(value) => set({ dateFormat: value as Written['dateFormat'] })}
        />
        <Checks
          legend="Überschriften"
          values={form.withHeadings ? ['yes'] : []}
          onChange={(values) => set({ withHeadings: values.length > 0 })}
          choices={[{ value: 'yes', text: 'Die erste Zeile nennt die Spalten' }]}
        />
      </Section>
      <Section title="Spalten">
        <Columns columns={form.columns} onChange={(columns) => set({ columns })} />
      </Section>
      <Section title="Kontierung">
        <p className="kern-body">
          Steht in den Spalten „Sachkonto“ und „Produkt“. Die Kontierung ohne Angebot gilt für alle übrigen und für offene Posten.
        </p>
        <Accounts accounts={form.accounts} onChange={(accounts) => set({ accounts })} />
      </Section>
      {maySave && (
        <div className="button-row">
          <Button type="submit" busy={save.isPending}>
            Neue Fassung speichern
          </Button>
        </div>
      )}
    </Form>
  );
}

function Columns({ columns, onChange }: { columns: readonly WrittenColumn[]; onChange: (columns: WrittenColumn[]) => void }) {
  const change = (place: number, part: Partial<WrittenColumn>) =>
    onChange(columns.map((column, at) => (at === place ? { ...column, ...part } : column)));
  return (
    <>
      {columns.map((column, place) => (
        <fieldset key={place} className="content-group">
          <legend className="kern-title">Spalte {place + 1}</legend>
          <TextField
            label="Überschrift"
            value={column.heading}
            maxLength={60}
            onChange={(heading) => change(place, { heading })}
          />
          <Select
            label="Inhalt"
            value={column.field}
            options={options(FIELDS)}
            onChange={(field) => change(place, { field: field as WrittenColumn['field'] })}
          />
          {column.field === 'FIXED' && (
            <TextField
              label="Text in jeder Zeile"
              value={column.fixedText}
              maxLength={60}
              onChange={(fixedText) => change(place, { fixedText })}
            />
          )}
          <div className="button-row">
            {place > 0 && (
              <Button look="tertiary" onClick={() => onChange(movedUp(columns, place))}>
                Spalte {place + 1} nach vorn
              </Button>
            )}
            <Button look="tertiary" onClick={() => onChange(columns.filter((_, at) => at !== place))}>
              Spalte {place + 1} entfernen
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="button-row">
        <Button look="secondary" onClick={() => onChange([...columns, { heading: '', field: 'FIXED', fixedText: '' }])}>
          Spalte hinzufügen
        </Button>
      </div>
    </>
  );
}

function Accounts({ accounts, onChange }: { accounts: readonly WrittenAccount[]; onChange: (accounts: WrittenAccount[]) => void }) {
  const change = (place: number, part: Partial<WrittenAccount>) =>
    onChange(accounts.map((account, at) => (at === place ? { ...account, ...part } : account)));
  return (
    <>
      {accounts.map((account, place) => (
        <fieldset key={place} className="content-group">
          <legend className="kern-title">Kontierung {place + 1}</legend>
          <TextField
            label="Schlüssel des Angebots"
            hint="Zum Beispiel e-akte; leer für alle übrigen."
            optional
            value={account.offering}
            maxLength={80}
            onChange={(offering) => change(place, { offering })}
          />
          <TextField label="Sachkonto" value={account.account} maxLength={20} onChange={(value) => change(place, { account: value })} />
          <TextField label="Produkt" optional value={account.product} maxLength={20} onChange={(product) => change(place, { product })} />
          <div className="button-row">
            <Button look="tertiary" onClick={() => onChange(accounts.filter((_, at) => at !== place))}>
              Kontierung {place + 1} entfernen
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="button-row">
        <Button look="secondary" onClick={() => onChange([...accounts, { offering: '', account: '', product: '' }])}>
          Kontierung hinzufügen
        </Button>
      </div>
    </>
  );
}
