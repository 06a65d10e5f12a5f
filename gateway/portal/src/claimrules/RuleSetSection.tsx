import { useState } from 'react';
import { body, tenants } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { ClaimRuleSet } from '../api/types';
import { instant } from '../format/date';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { Section } from '../ui/Page';
import { ReasonDialog } from '../ui/ReasonDialog';
import { ConfirmRulesDialog } from './ConfirmRulesDialog';
import { DryRun } from './DryRun';
import { RuleTable } from './RuleTable';
import { STATES } from './words';

/** A version that gives rights, or shall: its rules, what they do, and what one may do about it. */
export function RuleSetSection({ set }: { set: ClaimRuleSet }) {
  const mayDecide = hasAny(useMe(), ['TENANT_ADMIN']);
  const [asked, setAsked] = useState<'CONFIRM' | 'END'>();
  const isDraft = set.state === 'DRAFT';
  return (
    <Section title={isDraft ? `Entwurf der Fassung ${set.version}` : `Fassung ${set.version}`}>
      <p className="badge-row">
        <Badge tone={STATES[set.state]}>{set.stateLabel}</Badge>
      </p>
      <Facts
        facts={[
          { label: 'Entworfen', value: `${set.draftedBy}, ${instant(set.draftedAt)}` },
          { label: 'Bestätigt', value: set.confirmedBy && set.confirmedAt && `${set.confirmedBy}, ${instant(set.confirmedAt)}` },
        ]}
      />
      <RuleTable rules={set.rules} />
      {mayDecide && (
        <>
          <h3 className="kern-heading-small">{isDraft ? 'Probelauf' : 'Was sie bewirkt'}</h3>
          {isDraft && (
            <p className="kern-body">
              Noch ändert sich nichts. So wirken die Regeln auf alle Personen mit Zugang, nach dem, was das Verzeichnis bei der letzten
              Anmeldung nannte. In Kraft setzt sie eine zweite Person aus Ihrer Administration.
            </p>
          )}
          <DryRun ruleSetId={set.id} />
          <div className="button-row button-row--below">
            {isDraft && <Button onClick={() => setAsked('CONFIRM')}>In Kraft setzen</Button>}
            <Button look="secondary" onClick={() => setAsked('END')}>
              {isDraft ? 'Entwurf verwerfen' : 'Regeln zurückziehen'}
            </Button>
          </div>
        </>
      )}
      {asked === 'CONFIRM' && <ConfirmRulesDialog set={set} onClose={() => setAsked(undefined)} />}
      {asked === 'END' && (
        <ReasonDialog
          title={isDraft ? 'Entwurf verwerfen?' : 'Regeln zurückziehen?'}
          hint="Steht im Protokoll und bei jedem Recht, das endet."
          verb={isDraft ? 'Verwerfen' : 'Zurückziehen'}
          subject={set.id}
          act={(request, key) =>
            body(
              tenants.POST('/claim-rule-sets/{ruleSetId}/end', {
                params: { path: { ruleSetId: set.id }, header: { 'Idempotency-Key': key } },
                body: request,
              }),
            )
          }
          done={isDraft ? 'Der Entwurf ist verworfen.' : 'Die Regeln sind zurückgezogen.'}
          onClose={() => setAsked(undefined)}
        >
          {isDraft
            ? 'Die Fassung bleibt nachlesbar, gibt aber nichts.'
            : 'Alle Rechte, die diese Regeln gegeben haben, enden innerhalb einer Sekunde. Rechte, die von Hand erteilt sind, bleiben.'}
        </ReasonDialog>
      )}
    </Section>
  );
}
