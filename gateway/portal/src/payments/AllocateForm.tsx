import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { billing, body } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { OpenItem, Payment } from '../api/types';
import { day } from '../format/date';
import { euro } from '../format/money';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { Form } from '../ui/Form';
import { Loaded } from '../ui/Loaded';
import { ProblemAlert } from '../ui/ProblemAlert';
import { SearchField } from '../ui/SearchField';
import { useToast } from '../ui/Toast';

/** Chooses the invoice that a payment settles; as much as possible of it. */
export function AllocateForm({ payment }: { payment: Payment }) {
  const [text, setText] = useState('');
  const [searched, setSearched] = useState<string>();
  const items = useQuery({
    queryKey: ['open-items', 'ISSUER', searched],
    queryFn: () =>
      body(billing.GET('/open-items', { params: { query: { side: 'ISSUER', consumerName: searched, pageSize: 20 } } })),
  });
  return (
    <>
      <SearchField label="Empfänger der Rechnung" value={text} onChange={setText} onSearch={() => setSearched(text.trim() || undefined)} />
      <Loaded query={items}>
        {({ items: found, nextPageToken }) =>
          found.length === 0 ? (
            <p className="kern-body">Es ist nichts offen, dem sich die Zahlung zuordnen ließe.</p>
          ) : (
            <>
              <Choice key={found.map(({ invoice }) => invoice.id).join()} payment={payment} items={fitting(found, payment)} />
              {nextPageToken && <p className="kern-body kern-body--small">Es gibt mehr; suchen Sie nach dem Empfänger.</p>}
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** What is open with exactly the amount that is left comes first. */
function fitting(items: readonly OpenItem[], { remaining }: Payment): readonly OpenItem[] {
  const fits = (item: OpenItem) => item.open.amount === remaining.amount;
  return [...items.filter(fits), ...items.filter((item) => !fits(item))];
}

function Choice({ payment, items }: { payment: Payment; items: readonly OpenItem[] }) {
  const [chosen, setChosen] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([payment.id, chosen, payment.remaining.amount]);
  const submit = useMutation({
    mutationFn: () =>
      body(
        billing.POST('/payments/{paymentId}/allocations', {
          params: { path: { paymentId: payment.id }, header: { 'Idempotency-Key': key } },
          body: { invoiceId: chosen },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Zahlung ist zugeordnet.');
    },
  });
  const send = () => {
    setChecked(true);
    if (chosen) submit.mutate();
  };
  return (
    <Form onSubmit={send} aria-label="Zuordnen">
      {submit.error && <ProblemAlert error={submit.error} />}
      <Radios
        legend="Offene Rechnung"
        value={chosen}
        onChange={setChosen}
        error={checked && !chosen ? 'Wählen Sie die Rechnung.' : undefined}
        choices={items.map(({ invoice, consumer, open, dueDate }) => ({
          value: invoice.id,
          text: `${invoice.number}, ${consumer.name}`,
          detail: `${euro(open)} offen, fällig am ${day(dueDate)}`,
        }))}
      />
      <div className="button-row">
        <Button type="submit" busy={submit.isPending}>
          Zuordnen
        </Button>
      </div>
    </Form>
  );
}
