import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { billing, body } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { hasAny, useMe } from '../api/me';
import type { OpenItem } from '../api/types';
import { day } from '../format/date';
import { euro } from '../format/money';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import type { Column } from '../ui/DataTable';
import { Dialog } from '../ui/Dialog';
import { Empty } from '../ui/Empty';
import { KeyFigures } from '../ui/KeyFigures';
import { TextLink } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { ProblemAlert } from '../ui/ProblemAlert';
import { SearchField } from '../ui/SearchField';
import { useToast } from '../ui/Toast';
import { usePages } from '../ui/usePages';
import { days, invoices } from './words';

const route = getRouteApi('/member/offene-posten');

/** What is still to be paid: by us, or to us. */
export function OpenItemsPage() {
  const me = useMe();
  const side = me.tenant.kind === 'ASSOCIATION' ? 'ISSUER' : 'CONSUMER';
  const { suche } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(suche ?? '');
  const items = usePages(['open-items', side, suche], (pageToken) =>
    body(billing.GET('/open-items', { params: { query: { side, consumerName: suche, pageSize: 100, pageToken } } })),
  );
  const totals = items.data?.pages[0]?.totals;
  const shown = items.data?.pages.flatMap((page) => page.items) ?? [];
  const toRemind = shown.filter((item) => item.nextReminder);
  return (
    <Page
      title="Offene Posten"
      lead={
        side === 'ISSUER'
          ? 'Rechnungen, die noch nicht oder nicht ganz bezahlt sind, die ältesten zuerst.'
          : 'Was Ihre Verwaltung noch zu zahlen hat. Eine Zahlung erscheint, wenn der Rechnungssteller seinen Kontoauszug eingelesen hat.'
      }
    >
      {totals && totals.count > 0 && (
        <KeyFigures
          name="Summen"
          figures={[
            { label: 'Noch nicht fällig', value: euro(totals.notDue) },
            { label: 'Überfällig', value: euro(totals.overdue) },
            ...(totals.overdue.amount === '0.00'
              ? []
              : [
                  { label: 'davon bis 30 Tage', value: euro(totals.overdueUpTo30Days) },
                  { label: 'davon 31 bis 90 Tage', value: euro(totals.overdueUpTo90Days) },
                  { label: 'davon länger', value: euro(totals.overdueLonger) },
                ]),
          ]}
        />
      )}
      {side === 'ISSUER' && (
        <SearchField
          label="Empfänger"
          value={text}
          onChange={setText}
          onSearch={() => void navigate({ search: { suche: text.trim() || undefined }, resetScroll: false })}
        />
      )}
      {side === 'ISSUER' && hasAny(me, ['BILLING_CLERK']) && toRemind.length > 0 && <RemindButton items={toRemind} />}
      <PagedTable
        list={items}
        caption="Offene Posten"
        columns={columns(side)}
        rowKey={({ invoice }) => invoice.id}
        empty={<Empty title={suche ? 'Dieser Empfänger hat nichts offen.' : 'Alle Rechnungen sind bezahlt.'} />}
      />
    </Page>
  );
}

function columns(side: 'ISSUER' | 'CONSUMER'): readonly Column<OpenItem>[] {
  return [
    {
      head: 'Rechnung',
      cell: ({ invoice, title }) => (
        <>
          <TextLink to="/rechnungen/$invoiceId" params={{ invoiceId: invoice.id }}>
            <span className="number">{invoice.number}</span>
          </TextLink>
          <span className="cell-detail">{title}</span>
        </>
      ),
    },
    side === 'ISSUER' ? { head: 'An', cell: ({ consumer }) => consumer.name } : { head: 'Von', cell: ({ issuer }) => issuer.name },
    { head: 'Fällig', cell: ({ dueDate }) => day(dueDate) },
    {
      head: 'Stand',
      cell: ({ daysOverdue, reminder }) => (
        <>
          {daysOverdue > 0 ? <Badge tone="danger">{`${days(daysOverdue)} überfällig`}</Badge> : <Badge tone="info">Nicht fällig</Badge>}
          {reminder && (
            <span className="cell-detail">
              {reminder.levelLabel} vom {day(reminder.remindedOn)}, Frist {day(reminder.dueOn)}
            </span>
          )}
        </>
      ),
    },
    {
      head: 'Offen',
      numeric: true,
      cell: ({ open, gross }) => (
        <>
          {euro(open)}
          {open.amount !== gross.amount && <span className="cell-detail">von {euro(gross)}</span>}
        </>
      ),
    },
  ];
}

/** Reminds everybody shown whose time is over, each by the next level. */
function RemindButton({ items }: { items: readonly OpenItem[] }) {
  const [asked, setAsked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const invoiceIds = items.slice(0, 200).map(({ invoice }) => invoice.id);
  const key = useIdempotencyKey(invoiceIds);
  const remind = useMutation({
    mutationFn: () =>
      body(billing.POST('/reminders', { params: { header: { 'Idempotency-Key': key } }, body: { invoiceIds } })),
    onSuccess: (answer) => {
      void queries.invalidateQueries();
      setAsked(false);
      toast(`${invoices(answer.items.filter(({ reminded }) => reminded).length)} gemahnt.`);
    },
  });
  return (
    <div className="button-row">
      <Button look="secondary" onClick={() => setAsked(true)}>
        {invoices(invoiceIds.length)} mahnen
      </Button>
      {asked && (
        <Dialog
          title="Überfällige Rechnungen mahnen?"
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button look="secondary" onClick={() => setAsked(false)}>
                Abbrechen
              </Button>
              <Button busy={remind.isPending} onClick={() => remind.mutate()}>
                Jetzt mahnen
              </Button>
            </>
          }
        >
          {remind.error && <ProblemAlert error={remind.error} />}
          <p className="kern-body">
            Jede bekommt ihre nächste Stufe: Zahlungserinnerung, Mahnung, letzte Mahnung. Die Empfänger sehen sie bei der Rechnung und
            haben vierzehn Tage Zeit. Gebühren und Zinsen werden nicht erhoben.
          </p>
          <ul className="kern-list kern-list--bullet">
            {items.slice(0, 200).map(({ invoice, consumer, nextReminderLabel }) => (
              <li key={invoice.id}>
                {invoice.number}, {consumer.name}: {nextReminderLabel}
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}
