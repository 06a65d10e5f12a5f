import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { body, newIdempotencyKey, tenants } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { RegisterChange, RegisterFacts, RegisterImport } from '../api/types';
import { day, instant } from '../format/date';
import { label, REGISTER_CHANGES } from '../format/labels';
import { decimal } from '../format/money';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import type { Column } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Facts } from '../ui/Facts';
import { Select } from '../ui/Fields';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { usePages } from '../ui/usePages';
import { registerImportQuery } from './queries';
import { RegisterStateBadge } from './RegisterStateBadge';

const route = getRouteApi('/member/gemeindeverzeichnis/$registerImportId');

/** What a newer edition changes, for the one who releases it. */
export function RegisterImportPage() {
  const { registerImportId } = route.useParams();
  const imported = useQuery(registerImportQuery(registerImportId));
  return (
    <Page
      title={imported.data ? `Ausgabe vom ${day(imported.data.editionOn)}` : 'Ausgabe'}
      trail={[{ text: 'Gemeindeverzeichnis', to: '/gemeindeverzeichnis' }]}
    >
      <Loaded query={imported}>
        {(edition) => (
          <>
            <Facts
              facts={[
                { label: 'Stand', value: <RegisterStateBadge state={edition.state} /> },
                { label: 'Datei', value: edition.fileName },
                { label: 'Einwohnerzahlen vom', value: day(edition.inhabitantsOn) },
                { label: 'Verglichen mit', value: `Ausgabe vom ${day(edition.replacesOn)}` },
                { label: 'Eingelesen', value: `${edition.submittedBy}, ${instant(edition.submittedAt)}` },
                ...(edition.decidedBy && edition.decidedAt
                  ? [{ label: 'Entschieden', value: `${edition.decidedBy}, ${instant(edition.decidedAt)}` }]
                  : []),
              ]}
            />
            {edition.state === 'SUBMITTED' && <Decision edition={edition} />}
            <Section title="Ihre Mandanten">
              <Changes registerImportId={registerImportId} ofTenants />
            </Section>
            <Section title="Alle Änderungen">
              <AllChanges edition={edition} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Decision({ edition }: { edition: RegisterImport }) {
  const me = useMe();
  const queries = useQueryClient();
  const toast = useToast();
  const request = () => ({
    params: { path: { registerImportId: edition.id }, header: { 'Idempotency-Key': newIdempotencyKey() } },
  });
  const done = (text: string) => {
    void queries.invalidateQueries({ queryKey: ['register'] });
    toast(text);
  };
  const release = useMutation({
    mutationFn: () => body(tenants.POST('/register/imports/{registerImportId}/release', request())),
    onSuccess: () => done('Die Ausgabe gilt jetzt. Die Einwohnerzahlen der Mandanten folgen in Sekunden.'),
  });
  const discard = useMutation({
    mutationFn: () => body(tenants.POST('/register/imports/{registerImportId}/discarding', request())),
    onSuccess: () => done('Die Ausgabe ist verworfen.'),
  });
  const error = release.error ?? discard.error;
  if (!hasAny(me, ['ASSOCIATION_ADMIN', 'BILLING_RELEASER'])) return null;
  return (
    <>
      {error && <ProblemAlert error={error} />}
      {edition.own && (
        <Alert tone="info" title="Eine zweite Person gibt frei">
          <p className="kern-body">
            Sie haben diese Ausgabe eingelesen. Bitten Sie jemanden aus der Mandantenverwaltung oder der Rechnungsfreigabe, sie zu
            prüfen.
          </p>
        </Alert>
      )}
      <div className="button-row">
        {!edition.own && (
          <Button busy={release.isPending} onClick={() => release.mutate()}>
            Ausgabe freigeben
          </Button>
        )}
        <Button look="secondary" busy={discard.isPending} onClick={() => discard.mutate()}>
          Ausgabe verwerfen
        </Button>
      </div>
    </>
  );
}

function AllChanges({ edition }: { edition: RegisterImport }) {
  const [kind, setKind] = useState(edition.changes[0]?.kind);
  if (!kind) return <Empty title="Diese Ausgabe ändert nichts außer ihrem Datum." />;
  const options = edition.changes.map((change) => ({
    value: change.kind,
    text: `${label(REGISTER_CHANGES, change.kind)} (${decimal(String(change.count))})`,
  }));
  return (
    <>
      <div className="list-filter">
        <Select label="Art der Änderung" value={kind} onChange={(value) => setKind(value as typeof kind)} options={options} />
      </div>
      <Changes registerImportId={edition.id} kind={kind} />
    </>
  );
}

const COLUMNS: readonly Column<RegisterChange>[] = [
  { head: 'Änderung', cell: ({ kind }) => label(REGISTER_CHANGES, kind) },
  {
    head: 'Verwaltung',
    cell: ({ before, after, tenantName }) => (
      <>
        {(after ?? before)?.name}
        {tenantName && <span className="cell-detail">Mandant {tenantName}</span>}
      </>
    ),
  },
  { head: 'Bisher', cell: ({ before, after }) => <Side facts={before} other={after} /> },
  { head: 'Neu', cell: ({ before, after }) => <Side facts={after} other={before} /> },
];

/** Only what differs; all of it where there is no other side. */
function Side({ facts, other }: { facts?: RegisterFacts; other?: RegisterFacts }) {
  if (!facts) return '–';
  const lines = [
    facts.name !== other?.name && facts.name,
    facts.kindLabel !== other?.kindLabel && facts.kindLabel,
    facts.ars !== other?.ars && `ARS ${facts.ars}`,
    facts.inhabitants !== other?.inhabitants && `${decimal(String(facts.inhabitants))} Einwohner`,
  ].filter((line): line is string => Boolean(line));
  if (lines.length === 0) return 'Postleitzahl oder Zugehörigkeit';
  return lines.map((line) => (
    <span key={line} className="cell-line">
      {line}
    </span>
  ));
}

function Changes({ registerImportId, kind, ofTenants }: { registerImportId: string; kind?: RegisterChange['kind']; ofTenants?: true }) {
  const changes = usePages(['register', 'changes', registerImportId, kind, ofTenants], (pageToken) =>
    body(
      tenants.GET('/register/imports/{registerImportId}/changes', {
        params: { path: { registerImportId }, query: { kind, ofTenants, pageToken } },
      }),
    ),
  );
  return (
    <PagedTable
      list={changes}
      caption={ofTenants ? 'Änderungen bei Ihren Mandanten' : 'Alle Änderungen'}
      columns={COLUMNS}
      rowKey={({ before, after }) => `${before?.ars} ${after?.ars}`}
      empty={<Empty title="Keinen Ihrer Mandanten betrifft diese Ausgabe." />}
    />
  );
}
