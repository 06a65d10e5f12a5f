import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { newIdempotencyKey } from '../api/client';
import { fieldDetail, problemFrom } from '../api/problem';
import type { OfferingVersion } from '../api/types';
import { Button } from '../ui/Button';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { ContentFields } from './ContentFields';
import { toContent, toForm } from './content';
import { SECTIONS } from './fields';
import type { ReadVersion } from './queries';
import { versionQuery } from './queries';
import { anchorOf, FaultList, TableOfContents } from './TableOfContents';
import { VersionAct } from './VersionAct';

/** Writes a draft. It can be kept incomplete; what is missing is shown once it shall be released. */
export function DraftForm({ read, onReload }: { read: ReadVersion; onReload: () => void }) {
  const { version, etag } = read;
  const [form, setForm] = useState(() => toForm(version.content));
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();

  const keep = async (): Promise<ReadVersion> => {
    const { data, response } = await marketplace.PUT('/offering-versions/{offeringVersionId}', {
      params: { path: { offeringVersionId: version.id }, header: { 'If-Match': etag } },
      body: toContent(form, version.key),
    });
    const kept = { version: data as OfferingVersion, etag: response.headers.get('ETag') ?? '' };
    queries.setQueryData(versionQuery(version.id).queryKey, kept);
    return kept;
  };
  const save = useMutation({
    mutationFn: keep,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['own-offerings'] });
      toast('Der Entwurf ist gespeichert.');
    },
  });
  const submit = useMutation({
    mutationFn: async () => {
      const kept = await keep();
      if (kept.version.faults.length > 0) return;
      await body(
        marketplace.POST('/offering-versions/{offeringVersionId}/submission', {
          params: {
            path: { offeringVersionId: version.id },
            header: { 'Idempotency-Key': newIdempotencyKey(), 'If-Match': kept.etag },
          },
        }),
      );
      void queries.invalidateQueries();
      toast(`${kept.version.name} wartet jetzt auf eine zweite Person.`);
    },
    onSettled: () => setChecked(true),
  });
  const error = save.error ?? submit.error;
  const problem = error ? problemFrom(error) : undefined;
  const faults = checked ? version.faults : [];
  const errorAt = (pointer: string) =>
    faults.find((fault) => fault.pointer === pointer)?.detail ?? fieldDetail(problem, pointer);
  return (
    <Form className="form draft-form" onSubmit={() => submit.mutate()}>
      {error && (
        <ProblemAlert error={error} onRetry={problem?.status === 412 ? onReload : undefined} retryText="Neu laden" />
      )}
      {faults.length > 0 && <FaultList faults={faults} />}
      <TableOfContents />
      {SECTIONS.map(({ title, fields }) => (
        <Section key={title} title={title} id={anchorOf(title)}>
          <ContentFields fields={fields} written={form} onChange={setForm} pointer="" errorAt={errorAt} />
        </Section>
      ))}
      <div className="button-row">
        <Button type="submit" busy={submit.isPending}>
          Prüfen und zur Freigabe geben
        </Button>
        <Button look="secondary" busy={save.isPending} onClick={() => save.mutate()}>
          Entwurf speichern
        </Button>
        <VersionAct act="discarding" read={read} look="tertiary" text="Entwurf verwerfen" done="Der Entwurf ist verworfen." />
      </div>
    </Form>
  );
}
