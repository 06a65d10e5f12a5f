import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { billing, body } from '../api/client';
import { hasAny, useMe } from '../api/me';
import { problemFrom } from '../api/problem';
import type { InvoicePreference } from '../api/types';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import type { ReadPreference } from './queries';

const NAMES: Record<InvoicePreference['syntax'], string> = {
  UBL: 'UBL (Universal Business Language)',
  CII: 'CII (Cross Industry Invoice)',
};

/** In which syntax the original of the next invoice is written; who may not choose reads it. */
export function SyntaxForm({ read, onReload }: { read: ReadPreference; onReload: () => void }) {
  const me = useMe();
  const [syntax, setSyntax] = useState(read.preference.syntax);
  const queries = useQueryClient();
  const toast = useToast();
  const choose = useMutation({
    mutationFn: () => body(billing.PUT('/invoice-preference', { params: { header: { 'If-Match': read.etag } }, body: { syntax } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['invoice-preference'] });
      toast('Gespeichert. Es gilt ab der nächsten Rechnung.');
    },
  });
  if (!hasAny(me, ['TREASURER'])) return <p className="kern-body">{NAMES[read.preference.syntax]}</p>;
  const stale = choose.error && problemFrom(choose.error).status === 412;
  return (
    <Form onSubmit={() => choose.mutate()} aria-label="Syntax der E-Rechnung">
      {choose.error && (
        <ProblemAlert error={choose.error} onRetry={stale ? onReload : undefined} retryText={stale ? 'Neu laden' : undefined} />
      )}
      <Radios
        legend="Syntax der XRechnung"
        value={syntax}
        onChange={(value) => setSyntax(value as InvoicePreference['syntax'])}
        choices={(['UBL', 'CII'] as const).map((value) => ({ value, text: NAMES[value] }))}
      />
      <div className="button-row">
        <Button type="submit" look="secondary" busy={choose.isPending}>
          Speichern
        </Button>
      </div>
    </Form>
  );
}
