import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { hasAny, useMe } from '../api/me';
import type { AuditEntry } from '../api/types';
import { instant } from '../format/date';
import { ACTS, label } from '../format/labels';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import type { Column } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Page, Section } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { usePages } from '../ui/usePages';
import { EraseEntryDialog } from './EraseEntryDialog';
import { behind, gather, type Gathered } from './gather';
import { TrailCheck } from './TrailCheck';
import { MEMBER_TRAIL, TRAILS, type TrailKey } from './trails';

const route = getRouteApi('/member/protokoll');

const COLUMNS: readonly Column<Gathered>[] = [
  { head: 'Was', cell: ({ newest }) => <What entry={newest} /> },
  { head: 'Wer', cell: ({ newest }) => newest.actor },
];

function What({ entry: { act, summary, reason, changes } }: { entry: AuditEntry }) {
  return (
    <>
      {label(ACTS, act)}
      <span className="cell-detail">{summary}</span>
      {changes.map(({ field, before, after }) => (
        <span key={field} className="cell-detail">
          {field}: {before ?? '–'} → {after ?? '–'}
        </span>
      ))}
      {reason && <span className="cell-detail">Grund: {reason}</span>}
    </>
  );
}

/** What was done in the own administration, by whom and when, and the proof that it is all. */
export function AuditPage() {
  const me = useMe();
  const navigate = route.useNavigate();
  const { bereich } = route.useSearch();
  const trail = TRAILS.find(({ key }) => key === bereich) ?? MEMBER_TRAIL;
  const [erased, setErased] = useState<AuditEntry>();
  const entries = usePages(['audit', trail.key], trail.entries);
  const [single, setSingle] = useState<ReadonlySet<string>>(new Set());
  const listed = entries.data?.pages.flatMap(({ items }) => items) ?? [];
  const when = {
    head: 'Wann',
    cell: (row: Gathered) => <When row={row} onApart={() => setSingle(new Set([...single, ...behind(row, listed)]))} />,
  };
  const erase = {
    head: 'Datenschutz',
    cell: ({ newest, times }: Gathered) => (times > 1 ? 'einzeln zeigen' : <Erase entry={newest} onErase={setErased} />),
  };
  const columns = hasAny(me, ['DATA_PROTECTION']) ? [...COLUMNS, when, erase] : [...COLUMNS, when];
  return (
    <Page
      title="Protokoll"
      lead="Wer was wann für Ihre Verwaltung getan hat. Das Neueste steht oben."
      actions={
        <LinkButton to="/protokoll/stand" look="secondary">
          Stand zu einem Zeitpunkt
        </LinkButton>
      }
    >
      <Radios
        legend="Bereich"
        choices={TRAILS.map(({ key, name, lead }) => ({ value: key, text: name, detail: lead }))}
        value={trail.key}
        onChange={(key) => void navigate({ search: { bereich: key as TrailKey }, resetScroll: false })}
      />
      <TrailCheck key={trail.key} trail={trail} />
      <Section title="Einträge">
        <PagedTable
          list={entries}
          rowsOf={(items) => gather(items, single)}
          caption={`Protokoll: ${trail.name}`}
          columns={columns}
          rowKey={({ newest }) => newest.id}
          empty={<Empty title="Dieses Protokoll ist noch leer." />}
        />
      </Section>
      {erased && <EraseEntryDialog trail={trail} entry={erased} onClose={() => setErased(undefined)} />}
    </Page>
  );
}

/** When it was; of several looks in a row the last and since when, with the way to each of them. */
function When({ row: { newest, oldest, times }, onApart }: { row: Gathered; onApart: () => void }) {
  if (times === 1) return instant(newest.occurredAt);
  return (
    <>
      {instant(newest.occurredAt)}
      <span className="cell-detail">
        {times} Mal seit {instant(oldest.occurredAt)}
      </span>
      <Button look="tertiary" onClick={onApart}>
        Einzeln zeigen
      </Button>
    </>
  );
}

function Erase({ entry, onErase }: { entry: AuditEntry; onErase: (entry: AuditEntry) => void }) {
  if (entry.erased) return 'gelöscht';
  return (
    <Button look="tertiary" onClick={() => onErase(entry)}>
      Inhalt löschen
    </Button>
  );
}
