import { useQuery } from '@tanstack/react-query';
import { hasAny, useMe } from '../api/me';
import type { ClaimRuleSet } from '../api/types';
import { instant } from '../format/date';
import { loginProvidersQuery } from '../loginproviders/queries';
import { Badge } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { NewRulesForm } from './NewRulesForm';
import { claimRuleSetsQuery } from './queries';
import { RuleSetSection } from './RuleSetSection';
import { given, said, STATES } from './words';

/** Which roles the directory of the own administration gives and takes. */
export function ClaimRulesPage() {
  const sets = useQuery(claimRuleSetsQuery);
  return (
    <Page
      title="Rechte aus dem Verzeichnis"
      trail={[{ text: 'Eigener Anmeldedienst', to: '/anmeldedienst' }]}
      lead="Was Ihr Verzeichnis über eine Person sagt, gibt und nimmt ihr Rechte: bei jeder Anmeldung mit Ihrem Anmeldedienst. Nennt er einen Wert nicht mehr, endet das Recht. Rechte, die von Hand erteilt sind, ändern Regeln nie."
    >
      <Loaded query={sets}>{({ items }) => <Versions sets={items} />}</Loaded>
    </Page>
  );
}

function Versions({ sets }: { sets: readonly ClaimRuleSet[] }) {
  const inForce = sets.find(({ state }) => state === 'IN_FORCE');
  const draft = sets.find(({ state }) => state === 'DRAFT');
  const before = sets.filter(({ state }) => state === 'DISCARDED' || state === 'ENDED');
  const mayWrite = hasAny(useMe(), ['TENANT_ADMIN']);
  return (
    <>
      {!inForce && <p className="kern-body">Zurzeit ist keine Fassung in Kraft. Rechte werden nur von Hand erteilt.</p>}
      {draft && <RuleSetSection set={draft} />}
      {inForce && <RuleSetSection set={inForce} />}
      {mayWrite && <Writing key={(draft ?? inForce)?.id} from={draft ?? inForce} />}
      {before.length > 0 && (
        <Section title="Frühere Fassungen">
          <DataTable caption="Frühere Fassungen" columns={COLUMNS} rows={before} rowKey={({ id }) => id} />
        </Section>
      )}
    </>
  );
}

/** Without a login provider in use there is nothing that rules could go by. */
function Writing({ from }: { from: ClaimRuleSet | undefined }) {
  const providers = useQuery(loginProvidersQuery(useMe().tenant.id));
  return (
    <Loaded query={providers}>
      {({ items }) =>
        items.some(({ state }) => state === 'ACTIVE') ? (
          <NewRulesForm from={from} />
        ) : (
          <p className="kern-body">
            Regeln brauchen einen eigenen Anmeldedienst, der eingeschaltet ist.{' '}
            <TextLink to="/anmeldedienst">Zum Anmeldedienst</TextLink>
          </p>
        )
      }
    </Loaded>
  );
}

const COLUMNS: readonly Column<ClaimRuleSet>[] = [
  { head: 'Fassung', cell: ({ version }) => version },
  {
    head: 'Regeln',
    cell: ({ rules }) =>
      rules.map((rule) => (
        <span key={said(rule) + rule.role} className="cell-line">
          {said(rule)}: {given(rule)}
        </span>
      )),
  },
  {
    head: 'Entworfen',
    cell: ({ draftedBy, draftedAt }) => (
      <>
        {draftedBy}
        <span className="cell-detail">{instant(draftedAt)}</span>
      </>
    ),
  },
  {
    head: 'Stand',
    cell: ({ state, stateLabel, endedBy, endedAt, endReason }) => (
      <>
        <Badge tone={STATES[state]}>{stateLabel}</Badge>
        <span className="cell-detail">
          {endedBy}, {endedAt && instant(endedAt)}
        </span>
        <span className="cell-detail">{endReason}</span>
      </>
    ),
  },
];
