import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { FulfilmentTask } from '../api/types';
import { offeringQuery } from '../catalogue/queries';
import { day, instant } from '../format/date';
import { quantity } from '../format/money';
import { answersOf } from '../order/schema';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Facts } from '../ui/Facts';
import { ExternalLink, LinkButton, TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { CompletionForm } from './CompletionForm';
import { tasksQuery } from './queries';
import { type TaskAct, TaskDialog } from './TaskDialog';

const route = getRouteApi('/member/bereitstellung/$taskId');

const EXPLAINED: Partial<Record<FulfilmentTask['kind'], string>> = {
  SUSPENSION:
    'Die Verwaltung ist wegen eines Zahlungsrückstands gesperrt. Lassen Sie niemanden von ihr mehr in den Dienst. Löschen Sie nichts: Der Vertrag gilt weiter.',
  RESUMPTION: 'Der Dienst ruht nicht mehr. Lassen Sie die Verwaltung wieder hinein wie vorher.',
};

/** One task with what is to be set up, and the form that reports it as done. */
export function TaskPage() {
  const { taskId } = route.useParams();
  const open = useQuery(tasksQuery('OPEN'));
  const stillOpen = open.data?.items.find(({ id }) => id === taskId);
  const done = useQuery({ ...tasksQuery('DONE'), enabled: open.data !== undefined && !stillOpen });
  const task = stillOpen ?? done.data?.items.find(({ id }) => id === taskId);
  return (
    <Page
      title={task ? `${task.kindLabel}: ${task.offering.name}` : 'Aufgabe'}
      lead={task && `Für ${task.consumer.name}`}
      trail={[{ text: 'Bereitstellung', to: '/bereitstellung' }]}
    >
      {task ? <Details task={task} /> : <Loaded query={stillOpen ? open : done}>{() => <Missing />}</Loaded>}
    </Page>
  );
}

function Missing() {
  return (
    <Empty title="Diese Aufgabe gibt es nicht.">
      <LinkButton to="/bereitstellung" look="secondary">
        Alle Aufgaben
      </LinkButton>
    </Empty>
  );
}

function Details({ task }: { task: FulfilmentTask }) {
  const { booking, offering, plan, consumer, quantities } = task;
  const described = useQuery(offeringQuery(offering.key));
  const components = described.data?.plans.flatMap((each) => each.components) ?? [];
  const nameOf = (code: string) => components.find((component) => component.code === code)?.name ?? code;
  return (
    <>
      <Section title="Was ist zu tun?">
        {task.state === 'OPEN' && task.askedSince && (
          <Alert tone="info" title={`Ihre Rückfrage wartet seit ${instant(task.askedSince)} auf Antwort`}>
            <p className="kern-body">
              Frage und Antwort stehen bei der Buchung. Ihre Frist läuft so lange nicht. Brauchen Sie die Antwort nicht mehr,
              melden Sie die Aufgabe einfach als erledigt.
            </p>
          </Alert>
        )}
        {task.state === 'OPEN' && task.kind === 'ACTIVATION' && task.agreement && !task.agreement.suffices && (
          <Alert tone="warning" title={task.agreement.label}>
            <p className="kern-body">
              Der Dienst verarbeitet personenbezogene Daten. Als erledigt melden können Sie die Aufgabe, sobald der AVV gilt.{' '}
              <TextLink to="/buchungen/$bookingId" params={{ bookingId: booking.id }}>
                Zur Buchung mit dem AVV
              </TextLink>
            </p>
          </Alert>
        )}
        {EXPLAINED[task.kind] && <p className="kern-body">{EXPLAINED[task.kind]}</p>}
        <Facts
          facts={[
            {
              label: 'Buchung',
              value: (
                <TextLink to="/buchungen/$bookingId" params={{ bookingId: booking.id }}>
                  {booking.number}
                </TextLink>
              ),
            },
            { label: 'Dienst', value: offering.name },
            { label: 'Tarif', value: plan.name },
            ...Object.entries(quantities).map(([code, amount]) => ({ label: nameOf(code), value: quantity(amount) })),
            ...answersOf(task.orderSchema, task.parameters),
            { label: 'Verwaltung', value: consumer.name },
            { label: 'Amtlicher Regionalschlüssel', value: consumer.ars },
            { label: 'Angelegt', value: instant(task.createdAt) },
            { label: 'Fällig', value: day(task.dueOn) },
          ]}
        />
      </Section>
      {task.state === 'OPEN' ? <CompletionForm task={task} /> : <Completed task={task} />}
      {task.state === 'OPEN' && task.kind === 'ACTIVATION' && <Otherwise task={task} />}
    </>
  );
}

/** What a provider can do who cannot provide yet, or not at all. */
function Otherwise({ task }: { task: FulfilmentTask }) {
  const [act, setAct] = useState<TaskAct>();
  return (
    <Section title="Wenn etwas fehlt oder nicht geht">
      <div className="button-row">
        {!task.askedSince && (
          <Button look="secondary" onClick={() => setAct('ask')}>
            Rückfrage stellen
          </Button>
        )}
        <Button look="secondary" onClick={() => setAct('decline')}>
          Buchung ablehnen
        </Button>
      </div>
      {act && <TaskDialog task={task} act={act} onClose={() => setAct(undefined)} />}
    </Section>
  );
}

function Completed({ task }: { task: FulfilmentTask }) {
  return (
    <Alert tone="success" title="Diese Aufgabe ist erledigt">
      <p className="kern-body">
        {task.completedBy?.name}
        {task.completedAt && `, ${instant(task.completedAt)}`}
      </p>
      {task.accessUrl && <ExternalLink href={task.accessUrl}>{task.accessUrl}</ExternalLink>}
      {task.note && <p className="kern-body">{task.note}</p>}
    </Alert>
  );
}
