import { useQuery } from '@tanstack/react-query';
import type { ClaimEffect, ClaimRuleAffected } from '../api/types';
import { instant } from '../format/date';
import { Alert } from '../ui/Alert';
import { Badge } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { dryRunQuery } from './queries';
import { given, KINDS, OBJECTIONS, why } from './words';

/** What a version does to each person, and why; of a draft, what it would do. */
export function DryRun({ ruleSetId }: { ruleSetId: string }) {
  const trial = useQuery(dryRunQuery(ruleSetId));
  return (
    <Loaded query={trial}>
      {({ items, locksAdministratorsOut }) => (
        <>
          {locksAdministratorsOut && (
            <Alert tone="danger" title="Niemand bliebe in der Administration">
              <p className="kern-body">
                Danach hätte niemand mehr ein unbefristetes Recht „Administration“. Diese Fassung lässt sich so nicht bestätigen.
              </p>
            </Alert>
          )}
          {items.length === 0 ? (
            <Empty title="Noch hat niemand einen Zugang." />
          ) : (
            <DataTable caption="Was die Regeln bewirken" columns={COLUMNS} rows={items} rowKey={({ personId }) => personId} />
          )}
        </>
      )}
    </Loaded>
  );
}

const COLUMNS: readonly Column<ClaimRuleAffected>[] = [
  { head: 'Person', cell: ({ name }) => name },
  { head: 'Das Verzeichnis nannte', cell: (row) => <Said of={row} /> },
  {
    head: 'Das bewirken die Regeln',
    cell: ({ effects }) =>
      effects.length === 0 ? 'nichts' : effects.map((effect) => <Effect key={effect.kind + effect.rule.role} effect={effect} />),
  },
];

function Said({ of: { loggedInAt, objection, said } }: { of: ClaimRuleAffected }) {
  if (!loggedInAt) return 'noch nichts: seit es Regeln gibt, nicht so angemeldet';
  return (
    <>
      {objection ? OBJECTIONS[objection] : said.map(({ claim, values }) => <Values key={claim} claim={claim} values={values} />)}
      <span className="cell-detail">Anmeldung am {instant(loggedInAt)}</span>
    </>
  );
}

function Values({ claim, values }: { claim: string; values: readonly string[] }) {
  return (
    <span className="cell-line">
      {claim}: {values.length === 0 ? 'nichts' : values.join(', ')}
    </span>
  );
}

function Effect({ effect }: { effect: ClaimEffect }) {
  const { text, tone } = KINDS[effect.kind];
  return (
    <span className="cell-line">
      <Badge tone={tone}>{text}</Badge> {given(effect.rule)}
      <span className="cell-detail">{why(effect)}</span>
    </span>
  );
}
