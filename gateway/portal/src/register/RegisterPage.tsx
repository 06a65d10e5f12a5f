import { useQuery } from '@tanstack/react-query';
import { hasAny, useMe } from '../api/me';
import type { RegisterImport } from '../api/types';
import { day, instant } from '../format/date';
import { decimal } from '../format/money';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { KeyFigures } from '../ui/KeyFigures';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { NewEditionForm } from './NewEditionForm';
import { registerQuery } from './queries';
import { RegisterStateBadge } from './RegisterStateBadge';

const COLUMNS: readonly Column<RegisterImport>[] = [
  {
    head: 'Gebietsstand',
    cell: ({ id, editionOn, fileName }) => (
      <>
        <TextLink to="/gemeindeverzeichnis/$registerImportId" params={{ registerImportId: id }}>
          {day(editionOn)}
        </TextLink>
        <span className="cell-detail">{fileName}</span>
      </>
    ),
  },
  { head: 'Stand', cell: ({ state }) => <RegisterStateBadge state={state} /> },
  {
    head: 'Eingelesen',
    cell: ({ submittedBy, submittedAt }) => (
      <>
        {submittedBy}
        <span className="cell-detail">{instant(submittedAt)}</span>
      </>
    ),
  },
  {
    head: 'Entschieden',
    cell: ({ decidedBy, decidedAt }) =>
      decidedBy && decidedAt ? (
        <>
          {decidedBy}
          <span className="cell-detail">{instant(decidedAt)}</span>
        </>
      ) : (
        '–'
      ),
  },
  {
    head: 'Änderungen',
    numeric: true,
    cell: ({ changes }) => decimal(String(changes.reduce((sum, { count }) => sum + count, 0))),
  },
];

/** Which edition of the official register holds, and the way to a newer one. */
export function RegisterPage() {
  const me = useMe();
  const register = useQuery(registerQuery);
  return (
    <Page
      title="Gemeindeverzeichnis"
      lead="Namen, Schlüssel und Einwohnerzahlen aller Verwaltungen. Eine neue Ausgabe gilt, wenn eine zweite Person sie freigegeben hat."
    >
      <Loaded query={register}>
        {({ editionOn, inhabitantsOn, municipalities, source, items }) => (
          <>
            <KeyFigures
              name="Die geltende Ausgabe"
              figures={[
                { label: 'Gebietsstand', value: day(editionOn) },
                { label: 'Einwohnerzahlen vom', value: day(inhabitantsOn) },
                { label: 'Gemeinden', value: decimal(String(municipalities)) },
              ]}
            />
            <p className="kern-body kern-body--small kern-body--muted">{source}</p>
            {hasAny(me, ['ASSOCIATION_ADMIN']) && (
              <Section title="Neue Ausgabe einlesen">
                <NewEditionForm />
              </Section>
            )}
            <Section title="Eingelesene Ausgaben">
              {items.length > 0 ? (
                <DataTable caption="Eingelesene Ausgaben" columns={COLUMNS} rows={items} rowKey={({ id }) => id} />
              ) : (
                <Empty title="Bisher gilt die Ausgabe, die Allmende mitbringt." />
              )}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
