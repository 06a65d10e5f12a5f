import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { hasAny, useMe } from '../api/me';
import type { Exit } from '../api/types';
import { DataExports } from '../exports/DataExports';
import { day, instant } from '../format/date';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { ClosingDialog, type Step } from './ClosingDialog';
import { DeletionRecord } from './DeletionRecord';
import { ExitChecklist } from './ExitChecklist';
import { exitQuery } from './queries';
import { STAGES } from './words';

const route = getRouteApi('/member/austritte/$tenantId');

/** The exit of one tenant: what is open, who closes it, and what was deleted. */
export function ExitPage() {
  const { tenantId } = route.useParams();
  const exit = useQuery(exitQuery(tenantId));
  return (
    <Page
      title={exit.data ? `Austritt: ${exit.data.tenantName}` : 'Austritt'}
      trail={[{ text: 'Austritte', to: '/austritte' }]}
    >
      <Loaded query={exit}>{(data) => <Details exit={data} />}</Loaded>
    </Page>
  );
}

function Details({ exit }: { exit: Exit }) {
  const { stage, closing, record, lastDay, tenantId } = exit;
  return (
    <>
      <p className="badge-row">
        <Badge tone={STAGES[stage].tone}>{STAGES[stage].text}</Badge>
      </p>
      <Facts
        facts={[
          { label: 'Letzter Tag', value: lastDay && day(lastDay) },
          { label: 'Abschluss vorgeschlagen', value: closing && `${closing.proposedBy}, ${instant(closing.proposedAt)}` },
          {
            label: 'Abschluss bestätigt',
            value: closing?.confirmedAt && `${closing.confirmedBy}, ${instant(closing.confirmedAt)}`,
          },
          {
            label: 'Akte',
            value: (
              <TextLink to="/mandanten/$tenantId" params={{ tenantId }}>
                {exit.tenantName}
              </TextLink>
            ),
          },
        ]}
      />
      {exit.items.length > 0 && (
        <Section title="Was noch zu tun ist">
          <ExitChecklist exit={exit} />
          <Steps exit={exit} />
        </Section>
      )}
      {exit.items.length > 0 && <DataExports tenantId={tenantId} title="Datenmitnahme" />}
      {record && <DeletionRecord tenantId={tenantId} record={record} />}
    </>
  );
}

function Steps({ exit }: { exit: Exit }) {
  const me = useMe();
  const [step, setStep] = useState<Step>();
  const administers = hasAny(me, ['ASSOCIATION_ADMIN']);
  const proposed = exit.closing !== undefined;
  return (
    <>
      <div className="button-row button-row--below">
        {exit.stage === 'READY' && administers && (
          <Button onClick={() => setStep('proposal')}>Abschluss vorschlagen</Button>
        )}
        {exit.stage === 'PROPOSED' && hasAny(me, ['ASSOCIATION_ADMIN', 'AUDITOR']) && (
          <Button onClick={() => setStep('confirmation')}>Abschluss bestätigen</Button>
        )}
        {proposed && administers && (
          <Button look="secondary" onClick={() => setStep('discarding')}>
            Vorschlag verwerfen
          </Button>
        )}
      </div>
      {step && <ClosingDialog exit={exit} step={step} onClose={() => setStep(undefined)} />}
    </>
  );
}
