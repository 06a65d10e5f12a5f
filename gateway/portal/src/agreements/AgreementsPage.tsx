import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { AgreementCover, ProcessingAgreement } from '../api/types';
import { day, dayOf } from '../format/date';
import { ActButton } from '../ui/ActButton';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { ExternalLink, TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { ReasonDialog } from '../ui/ReasonDialog';
import { usePages } from '../ui/usePages';
import { coversQuery } from './queries';
import { paperOf, toneOf } from './words';

type Side = 'CONSUMER' | 'PROVIDER';

const PROVIDER_ROLES = ['CATALOGUE_EDITOR', 'FULFILLER'];
const RECORD_READERS = ['TENANT_ADMIN', 'DATA_PROTECTION', 'INFORMATION_SECURITY', 'MUNICIPAL_AUDITOR', 'ASSOCIATION_ADMIN', 'AUDITOR'];

/** Processing agreements on both sides, what covers bookings without one, and the record of processing activities. */
export function AgreementsPage() {
  const me = useMe();
  const provides = me.tenant.kind === 'ASSOCIATION' || hasAny(me, PROVIDER_ROLES);
  return (
    <Page
      title="AVV"
      lead="Verträge zur Auftragsverarbeitung (Art. 28 DSGVO). Ohne einen, der gilt, wird kein Dienst mit personenbezogenen Daten bereitgestellt."
    >
      {me.tenant.kind !== 'ASSOCIATION' && (
        <Section title="Für eigene Buchungen">
          <AgreementTable side="CONSUMER" caption="AVV für eigene Buchungen" />
        </Section>
      )}
      {provides && (
        <Section title="Für Buchungen anderer bei Ihnen">
          <AgreementTable side="PROVIDER" caption="AVV für Buchungen anderer" />
        </Section>
      )}
      <Section title="Rahmen-AVV und übertragene Aufgaben">
        <p className="kern-body">
          Der Anbieter hält sie bei einer Buchung fest, die bestellende Verwaltung bestätigt sie. Danach braucht keine Buchung, die
          sie decken, einen eigenen AVV.
        </p>
        <Covers />
      </Section>
      {hasAny(me, RECORD_READERS) && (
        <Section title="Verzeichnis von Verarbeitungstätigkeiten">
          <p className="kern-body">Eine Zeile je laufender Buchung mit personenbezogenen Daten (Art. 30 DSGVO).</p>
          <p className="kern-body">
            <ExternalLink href="/api/marketplace/v1/processing-activities" download="Verarbeitungstaetigkeiten.csv">
              Verzeichnis herunterladen (CSV)
            </ExternalLink>
          </p>
        </Section>
      )}
    </Page>
  );
}

function AgreementTable({ side, caption }: { side: Side; caption: string }) {
  const agreements = usePages(['processing-agreements', side], (pageToken) =>
    body(marketplace.GET('/processing-agreements', { params: { query: { side, pageToken } } })),
  );
  return (
    <PagedTable
      list={agreements}
      caption={caption}
      columns={columns(side)}
      rowKey={({ id }) => id}
      empty={<Empty title="Es gibt noch keinen AVV zu einer einzelnen Buchung." />}
    />
  );
}

function columns(side: Side): readonly Column<ProcessingAgreement>[] {
  return [
    {
      head: 'AVV',
      cell: ({ id, offering, booking }) => (
        <>
          <TextLink to="/avv/$agreementId" params={{ agreementId: id }}>
            {offering.name}
          </TextLink>
          <span className="cell-detail">{booking.number}</span>
        </>
      ),
    },
    side === 'CONSUMER'
      ? { head: 'Anbieter', cell: ({ provider }) => provider.name }
      : { head: 'Verwaltung', cell: ({ consumer }) => consumer.name },
    {
      head: 'Stand',
      cell: ({ state, stateLabel, stateSince }) => (
        <>
          <Badge tone={toneOf(state)}>{stateLabel}</Badge>
          <span className="cell-detail">seit {dayOf(stateSince)}</span>
        </>
      ),
    },
  ];
}

const COVER_COLUMNS: readonly Column<AgreementCover>[] = [
  {
    head: 'Was',
    cell: ({ id, kindLabel, note, agreedOn, fileName, sha256, offeringName }) => (
      <>
        {agreedOn && fileName ? (
          <ExternalLink href={paperOf(id)} download={fileName}>
            {`${kindLabel} vom ${day(agreedOn)}`}
          </ExternalLink>
        ) : (
          `${kindLabel}: ${offeringName}`
        )}
        <span className="cell-detail" title={sha256 && `SHA-256: ${sha256}`}>
          {note}
        </span>
      </>
    ),
  },
  { head: 'Anbieter', cell: ({ provider }) => provider.name },
  { head: 'Verwaltung', cell: ({ consumer }) => consumer.name },
  {
    head: 'Stand',
    cell: ({ state, stateLabel, proposedAt, proposedBy, confirmedAt, confirmedBy, endedAt, endedBy, endedBecause }) => (
      <>
        <Badge tone={toneOf(state)}>{stateLabel}</Badge>
        <span className="cell-detail">{`Festgehalten am ${dayOf(proposedAt)} von ${proposedBy}`}</span>
        {confirmedAt && <span className="cell-detail">{`Bestätigt am ${dayOf(confirmedAt)} von ${confirmedBy}`}</span>}
        {endedAt && <span className="cell-detail">{`Beendet am ${dayOf(endedAt)} von ${endedBy}. ${endedBecause ?? ''}`}</span>}
      </>
    ),
  },
];

function Covers() {
  const [ending, setEnding] = useState<AgreementCover>();
  const covers = useQuery(coversQuery);
  const acts: Column<AgreementCover> = {
    head: 'Was Sie tun können',
    cell: (cover) => (
      <>
        {cover.moves.includes('CONFIRM') && <Move cover={cover} move="CONFIRM" text="Bestätigen" done="Es gilt ab jetzt." />}
        {cover.moves.includes('DISCARD') && <Move cover={cover} move="DISCARD" text="Verwerfen" done="Es ist verworfen." />}
        {cover.moves.includes('END') && (
          <Button look="tertiary" aria-label={`Beenden: ${cover.note}`} onClick={() => setEnding(cover)}>
            Beenden
          </Button>
        )}
      </>
    ),
  };
  return (
    <Loaded query={covers}>
      {({ items }) => (
        <>
          {items.length > 0 ? (
            <DataTable
              caption="Rahmen-AVV und übertragene Aufgaben"
              columns={items.some(({ moves }) => moves.length > 0) ? [...COVER_COLUMNS, acts] : COVER_COLUMNS}
              rows={items}
              rowKey={({ id }) => id}
            />
          ) : (
            <p className="kern-body">Es ist nichts festgehalten.</p>
          )}
          {ending && <EndDialog cover={ending} onClose={() => setEnding(undefined)} />}
        </>
      )}
    </Loaded>
  );
}

interface MoveProps {
  readonly cover: AgreementCover;
  readonly move: 'CONFIRM' | 'DISCARD';
  readonly text: string;
  readonly done: string;
}

function Move({ cover: { id, note }, move, text, done }: MoveProps) {
  return (
    <ActButton
      verb={text}
      label={`${text}: ${note}`}
      subject={id}
      act={(key) =>
        body(
          marketplace.POST('/agreement-covers/{agreementCoverId}/moves', {
            params: { path: { agreementCoverId: id }, header: { 'Idempotency-Key': key } },
            body: { move },
          }),
        )
      }
      done={done}
    />
  );
}

function EndDialog({ cover: { id, kindLabel }, onClose }: { cover: AgreementCover; onClose: () => void }) {
  return (
    <ReasonDialog
      title={`${kindLabel} beenden?`}
      hint="Ihn lesen beide Seiten."
      verb="Beenden"
      subject={id}
      act={({ reason }, key) =>
        body(
          marketplace.POST('/agreement-covers/{agreementCoverId}/moves', {
            params: { path: { agreementCoverId: id }, header: { 'Idempotency-Key': key } },
            body: { move: 'END', reason },
          }),
        )
      }
      done="Es gilt nicht mehr. Für jede Buchung, die es gedeckt hat, wird ein eigener AVV erstellt."
      onClose={onClose}
    >
      Was läuft, läuft weiter. Für jede Buchung, die damit gedeckt war, müssen beide Seiten einen eigenen AVV unterschreiben.
    </ReasonDialog>
  );
}
