import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { problemFrom } from '../api/problem';
import type { CatalogueImport } from '../api/types';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { FileField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { TextLink } from '../ui/LinkButton';
import { Page, Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { type CatalogueDocument, entryName, readDocument } from './catalogueDocument';

type Imported = CatalogueImport['items'][number];

const COLUMNS: readonly Column<Imported>[] = [
  {
    head: 'Entwurf',
    cell: ({ key, name, offeringVersionId }) => (
      <>
        <TextLink to="/angebote/$offeringVersionId" params={{ offeringVersionId }}>
          {name}
        </TextLink>
        <span className="cell-detail">{key}</span>
      </>
    ),
  },
  { head: 'Fassung', cell: ({ number }) => String(number) },
  { head: 'Es fehlen noch', cell: ({ faults }) => (faults.length === 0 ? 'keine Angaben' : `${faults.length} Angaben`) },
];

/** Reads a catalogue document in as own drafts, all or nothing. */
export function CatalogueImportPage() {
  const [document, setDocument] = useState<CatalogueDocument>();
  const [fault, setFault] = useState<string>();
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const key = useIdempotencyKey(document);
  const read = useMutation({
    mutationFn: (chosen: CatalogueDocument) =>
      body(marketplace.POST('/catalogue-imports', { params: { header: { 'Idempotency-Key': key } }, body: chosen })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['own-offerings'] }),
  });
  const choose = async (file: File | undefined) => {
    read.reset();
    const found = file ? readDocument(await file.text()) : undefined;
    setDocument(found?.document);
    setFault(found?.fault);
  };
  const submit = () => {
    setChecked(true);
    if (document) read.mutate(document);
  };
  const problem = read.error ? problemFrom(read.error) : undefined;
  return (
    <Page
      title="Katalog einlesen"
      lead="Aus jedem Eintrag wird ein Entwurf Ihrer Verwaltung. In den Katalog kommt er erst, wenn eine zweite Person ihn freigibt."
      trail={[{ text: 'Meine Angebote', to: '/angebote' }]}
    >
      <Form onSubmit={submit} aria-label="Katalog einlesen">
        {read.error && <ProblemAlert error={read.error} placed={problem?.errors?.map(({ pointer }) => pointer) ?? []} />}
        {document && problem?.errors && problem.errors.length > 0 && (
          <Alert tone="warning" title="Es wurde nichts eingelesen">
            <ul className="kern-list kern-list--bullet">
              {problem.errors.map(({ pointer, detail }) => (
                <li key={pointer + detail}>
                  {entryName(document, pointer)}: {detail}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <FileField
          label="Datei"
          hint="Ein Dokument im Format allmende-katalog/1, höchstens 1 MB. Die eigene Ausgabe des Katalogs hat dieses Format."
          accept="application/json,.json"
          onChange={(file) => void choose(file)}
          error={fault ?? (checked && !document ? 'Wählen Sie die Datei.' : undefined)}
        />
        {document && <p className="kern-body">{document.offerings.length === 1 ? '1 Eintrag.' : `${document.offerings.length} Einträge.`}</p>}
        <div className="button-row">
          <Button type="submit" busy={read.isPending}>
            Als Entwürfe einlesen
          </Button>
        </div>
      </Form>
      {read.data && (
        <Section title="Eingelesen">
          <DataTable caption="Eingelesene Entwürfe" columns={COLUMNS} rows={read.data.items} rowKey={({ offeringVersionId }) => offeringVersionId} />
        </Section>
      )}
    </Page>
  );
}
