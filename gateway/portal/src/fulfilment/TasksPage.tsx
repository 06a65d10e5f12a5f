import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { FulfilmentTask } from '../api/types';
import { day, dayOf } from '../format/date';
import { Badge } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Select } from '../ui/Fields';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { type TaskState, tasksQuery } from './queries';

const route = getRouteApi('/member/bereitstellung');

const COLUMNS: readonly Column<FulfilmentTask>[] = [
  {
    head: 'Aufgabe',
    cell: ({ id, kindLabel, offering, booking }) => (
      <>
        <TextLink to="/bereitstellung/$taskId" params={{ taskId: id }}>
          {kindLabel}: {offering.name}
        </TextLink>
        <span className="cell-detail">{booking.number}</span>
      </>
    ),
  },
  {
    head: 'Verwaltung',
    cell: ({ consumer }) => (
      <>
        {consumer.name}
        {consumer.ars && <span className="cell-detail">ARS {consumer.ars}</span>}
      </>
    ),
  },
  { head: 'Tarif', cell: ({ plan }) => plan.name },
  { head: 'Fällig', cell: ({ dueOn }) => day(dueOn) },
  {
    head: 'Stand',
    cell: ({ state, stateLabel, askedSince, completedAt, completedBy }) => (
      <>
        <Badge tone={state === 'DONE' ? 'success' : askedSince ? 'info' : 'warning'}>
          {askedSince ? 'Wartet auf Antwort' : stateLabel}
        </Badge>
        {askedSince && <span className="cell-detail">seit {dayOf(askedSince)}</span>}
        {completedAt && (
          <span className="cell-detail">
            {dayOf(completedAt)}
            {completedBy && `, ${completedBy.name}`}
          </span>
        )}
      </>
    ),
  },
];

/** What the provider has to set up, close, open again or take down. */
export function TasksPage() {
  const state: TaskState = route.useSearch().stand === 'DONE' ? 'DONE' : 'OPEN';
  const navigate = route.useNavigate();
  const tasks = useQuery(tasksQuery(state));
  return (
    <Page title="Bereitstellung" lead="Dienste, die Sie einrichten, sperren, wieder öffnen oder abbauen sollen. Die ältesten Aufgaben stehen oben.">
      <div className="list-filter">
        <Select
          label="Stand"
          value={state}
          options={[
            { value: 'OPEN', text: 'Offen' },
            { value: 'DONE', text: 'Erledigt' },
          ]}
          onChange={(value) => void navigate({ search: { stand: value === 'DONE' ? value : undefined }, resetScroll: false })}
        />
      </div>
      <Loaded query={tasks}>
        {({ items }) =>
          items.length > 0 ? (
            <DataTable caption="Aufgaben" columns={COLUMNS} rows={items} rowKey={(row) => row.id} />
          ) : (
            <Empty title={state === 'OPEN' ? 'Es ist keine Aufgabe offen.' : 'Noch ist keine Aufgabe erledigt.'} />
          )
        }
      </Loaded>
    </Page>
  );
}
