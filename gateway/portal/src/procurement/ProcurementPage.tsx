import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import type { ProcurementExemption } from '../api/types';
import { dayOf } from '../format/date';
import { ActButton } from '../ui/ActButton';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { ReasonDialog } from '../ui/ReasonDialog';
import { ExemptionForm } from './ExemptionForm';
import { exemptionsQuery } from './queries';

const TONES: Record<string, Tone> = { IN_FORCE: 'success', PROPOSED: 'warning' };

const COLUMNS: readonly Column<ProcurementExemption>[] = [
  { head: 'Für', cell: ({ forLabel }) => forLabel },
  {
    head: 'Grund',
    cell: ({ basisLabel, note }) => (
      <>
        {basisLabel}
        <span className="cell-detail">{note}</span>
      </>
    ),
  },
  {
    head: 'Festgehalten',
    cell: ({ proposedAt, proposedBy }) => (
      <>
        {dayOf(proposedAt)}
        <span className="cell-detail">{proposedBy}</span>
      </>
    ),
  },
];

const STATE: Column<ProcurementExemption> = {
  head: 'Stand',
  cell: ({ state, stateLabel, releasedAt, releasedBy, endedAt, endedBy, endedBecause }) => (
    <>
      <Badge tone={TONES[state] ?? 'info'}>{stateLabel}</Badge>
      {releasedAt && <span className="cell-detail">{`Freigegeben am ${dayOf(releasedAt)} von ${releasedBy}`}</span>}
      {endedAt && <span className="cell-detail">{`Beendet am ${dayOf(endedAt)} von ${endedBy}. ${endedBecause ?? ''}`}</span>}
    </>
  ),
};

/** Why others may book from the own administration without a procurement: recorded by one person, released by another. */
export function ProcurementPage() {
  const read = useQuery(exemptionsQuery);
  return (
    <Page
      title="Vergaberecht"
      lead="Warum andere Verwaltungen bei Ihnen ohne eigenes Vergabeverfahren buchen dürfen. Ohne einen Grund, der gilt, wird keine Buchung Ihrer Leistungen freigegeben."
      trail={[{ text: 'Meine Angebote', to: '/angebote' }]}
    >
      <Loaded query={read}>{({ items }) => <Exemptions items={items} />}</Loaded>
    </Page>
  );
}

function Exemptions({ items }: { items: readonly ProcurementExemption[] }) {
  const [ending, setEnding] = useState<ProcurementExemption>();
  const open = items.filter(({ state }) => state === 'PROPOSED' || state === 'IN_FORCE');
  const over = items.filter(({ state }) => state !== 'PROPOSED' && state !== 'IN_FORCE');
  const acts: Column<ProcurementExemption> = {
    head: 'Was Sie tun können',
    cell: (exemption) => <Acts exemption={exemption} onEnd={() => setEnding(exemption)} />,
  };
  return (
    <>
      <Section title="Was gilt und was wartet">
        {open.length === 0 ? (
          <p className="kern-body">Noch ist kein Grund festgehalten.</p>
        ) : (
          <DataTable caption="Was gilt und was wartet" columns={[...COLUMNS, STATE, acts]} rows={open} rowKey={({ id }) => id} />
        )}
      </Section>
      <Section title="Grund festhalten">
        <p className="kern-body">Er gilt erst, wenn eine zweite Person Ihrer Verwaltung mit der Rolle Katalogpflege ihn freigibt.</p>
        <ExemptionForm />
      </Section>
      {over.length > 0 && (
        <Section title="Was vorbei ist">
          <DataTable caption="Was vorbei ist" columns={[...COLUMNS, STATE]} rows={over} rowKey={({ id }) => id} />
        </Section>
      )}
      {ending && <EndDialog exemption={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

function Acts({ exemption, onEnd }: { exemption: ProcurementExemption; onEnd: () => void }) {
  const { moves, forLabel, state } = exemption;
  return (
    <>
      {moves.includes('RELEASE') && <Move exemption={exemption} move="RELEASE" text="Freigeben" done="Der Grund gilt ab jetzt." />}
      {moves.includes('DISCARD') && <Move exemption={exemption} move="DISCARD" text="Verwerfen" done="Der Grund ist verworfen." />}
      {moves.includes('END') && (
        <Button look="tertiary" aria-label={`Beenden: ${forLabel}`} onClick={onEnd}>
          Beenden
        </Button>
      )}
      {state === 'PROPOSED' && !moves.includes('RELEASE') && <span className="cell-detail">Freigeben muss eine andere Person.</span>}
    </>
  );
}

interface MoveProps {
  readonly exemption: ProcurementExemption;
  readonly move: 'RELEASE' | 'DISCARD';
  readonly text: string;
  readonly done: string;
}

function Move({ exemption: { id, forLabel }, move, text, done }: MoveProps) {
  return (
    <ActButton
      verb={text}
      label={`${text}: ${forLabel}`}
      subject={id}
      act={(key) =>
        body(
          marketplace.POST('/procurement-exemptions/{procurementExemptionId}/moves', {
            params: { path: { procurementExemptionId: id }, header: { 'Idempotency-Key': key } },
            body: { move },
          }),
        )
      }
      done={done}
    />
  );
}

function EndDialog({ exemption: { id, forLabel }, onClose }: { exemption: ProcurementExemption; onClose: () => void }) {
  return (
    <ReasonDialog
      title="Grund beenden?"
      hint="Ihn lesen die Personen Ihrer Verwaltung."
      verb="Beenden"
      subject={id}
      act={({ reason }, key) =>
        body(
          marketplace.POST('/procurement-exemptions/{procurementExemptionId}/moves', {
            params: { path: { procurementExemptionId: id }, header: { 'Idempotency-Key': key } },
            body: { move: 'END', reason },
          }),
        )
      }
      done="Der Grund gilt nicht mehr."
      onClose={onClose}
    >
      {`Für „${forLabel}“ wird ab sofort keine Buchung mehr freigegeben, bis ein anderer Grund gilt. Was freigegeben ist, läuft weiter.`}
    </ReasonDialog>
  );
}
