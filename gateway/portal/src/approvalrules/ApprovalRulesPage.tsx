import { useQuery } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { ApprovalRuleSet } from '../api/types';
import { instant } from '../format/date';
import { ActButton } from '../ui/ActButton';
import { Badge } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { Facts } from '../ui/Facts';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { NewRulesForm } from './NewRulesForm';
import { approvalRuleSetsQuery } from './queries';
import { STATES } from './words';

/** Which co-signatures bookings of the own administration need: written by one person, released by another. */
export function ApprovalRulesPage() {
  const sets = useQuery(approvalRuleSetsQuery);
  return (
    <Page
      title="Freigaberegeln"
      lead="Wer mitzeichnen muss, bevor eine Buchung Ihrer Verwaltung freigegeben wird. Ohne Regeln genügt die Freigabe durch eine zweite Person."
    >
      <Loaded query={sets}>{({ items }) => <Versions sets={items} />}</Loaded>
    </Page>
  );
}

function Versions({ sets }: { sets: readonly ApprovalRuleSet[] }) {
  const inForce = sets.find(({ state }) => state === 'IN_FORCE');
  const proposed = sets.find(({ state }) => state === 'PROPOSED');
  const before = sets.filter(({ state }) => state === 'DISCARDED' || state === 'ENDED');
  const mayWrite = hasAny(useMe(), ['TENANT_ADMIN']);
  return (
    <>
      {!inForce && <p className="kern-body">Zurzeit gilt keine Fassung.</p>}
      {proposed && <Version set={proposed} />}
      {inForce && <Version set={inForce} />}
      {mayWrite && !proposed && <NewRulesForm key={inForce?.id} from={inForce} />}
      {before.length > 0 && (
        <Section title="Frühere Fassungen">
          <DataTable caption="Frühere Fassungen" columns={COLUMNS} rows={before} rowKey={({ id }) => id} />
        </Section>
      )}
    </>
  );
}

function Version({ set }: { set: ApprovalRuleSet }) {
  const { version, state, stateLabel, note, proposedBy, proposedAt, releasedBy, releasedAt, moves } = set;
  return (
    <Section title={state === 'PROPOSED' ? `Entwurf der Fassung ${version}` : `Fassung ${version}`}>
      <p className="badge-row">
        <Badge tone={STATES[state]}>{stateLabel}</Badge>
      </p>
      <Facts
        facts={[
          { label: 'Grundlage', value: note },
          { label: 'Entworfen', value: `${proposedBy}, ${instant(proposedAt)}` },
          { label: 'Freigegeben', value: releasedBy && releasedAt && `${releasedBy}, ${instant(releasedAt)}` },
        ]}
      />
      <Sentences set={set} />
      {state === 'PROPOSED' && !moves.includes('RELEASE') && (
        <p className="kern-body">Freigeben muss eine andere Person mit der Rolle Administration oder Freigabe.</p>
      )}
      <div className="button-row">
        {moves.includes('RELEASE') && <Move set={set} move="RELEASE" />}
        {moves.includes('DISCARD') && <Move set={set} move="DISCARD" />}
      </div>
    </Section>
  );
}

function Sentences({ set: { rules } }: { set: ApprovalRuleSet }) {
  if (rules.length === 0) return <p className="kern-body">Keine Mitzeichnung nötig.</p>;
  return (
    <ul className="kern-list kern-list--bullet">
      {rules.map(({ sentence }, place) => (
        <li key={place}>{sentence}</li>
      ))}
    </ul>
  );
}

const WORDS = {
  RELEASE: { text: 'Freigeben', done: 'Die Fassung gilt ab jetzt.' },
  DISCARD: { text: 'Verwerfen', done: 'Die Fassung ist verworfen.' },
} as const;

function Move({ set: { id, version }, move }: { set: ApprovalRuleSet; move: 'RELEASE' | 'DISCARD' }) {
  const { text, done } = WORDS[move];
  return (
    <ActButton
      verb={text}
      label={`Fassung ${version} ${text.toLowerCase()}`}
      look={move === 'RELEASE' ? 'primary' : 'secondary'}
      subject={id}
      act={(key) =>
        body(
          marketplace.POST('/approval-rule-sets/{approvalRuleSetId}/moves', {
            params: { path: { approvalRuleSetId: id }, header: { 'Idempotency-Key': key } },
            body: { move },
          }),
        )
      }
      done={done}
    />
  );
}

const COLUMNS: readonly Column<ApprovalRuleSet>[] = [
  { head: 'Fassung', cell: ({ version }) => version },
  { head: 'Regeln', cell: (set) => <Sentences set={set} /> },
  {
    head: 'Entworfen',
    cell: ({ proposedBy, proposedAt }) => (
      <>
        {proposedBy}
        <span className="cell-detail">{instant(proposedAt)}</span>
      </>
    ),
  },
  {
    head: 'Stand',
    cell: ({ state, stateLabel, endedAt }) => (
      <>
        <Badge tone={STATES[state]}>{stateLabel}</Badge>
        {endedAt && <span className="cell-detail">{instant(endedAt)}</span>}
      </>
    ),
  },
];
