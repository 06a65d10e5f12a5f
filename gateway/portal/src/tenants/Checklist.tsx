import type { Tenant } from '../api/types';
import { Badge } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { Section } from '../ui/Page';

type Entry = NonNullable<Tenant['checklist']>[number];

const ITEMS: Record<Entry['item'], { text: string; hint: string }> = {
  REGISTER: { text: 'Amtliches Verzeichnis', hint: 'Die Verwaltung ist mit ihrem Regionalschlüssel gefunden.' },
  MEMBERSHIP: { text: 'Rechtsgrundlage', hint: 'Mitgliedschaft oder Vereinbarung mit Kündigungsfrist. Ergänzt der Zweckverband.' },
  ROUTING_ID: { text: 'Leitweg-ID', hint: 'Dorthin gehen die Rechnungen. Steht in den Stammdaten.' },
  ADDRESS: { text: 'Anschrift', hint: 'Steht in den Stammdaten.' },
  CONTACT: { text: 'Kontakt', hint: 'Wer Fragen beantwortet. Steht in den Stammdaten.' },
  DATA_PROTECTION: { text: 'Datenschutz', hint: 'Name und E-Mail der oder des Beauftragten. Stehen in den Stammdaten.' },
  ACCOUNT_FORMAT: { text: 'Form der Kontierung', hint: 'Wie die Kämmerei Kostenstellen schreibt. Steht in den Stammdaten.' },
  LOGIN_WAY: {
    text: 'Art der Anmeldung',
    hint: 'Wie sich die Personen anmelden. Das erklärt die Verwaltung selbst; ein eigener Anmeldedienst muss bestätigt sein.',
  },
  LOGIN: { text: 'Anmeldung', hint: 'Die Organisation ist im Anmeldesystem eingerichtet. Das geschieht von selbst.' },
};

const COLUMNS: readonly Column<Entry>[] = [
  {
    head: 'Punkt',
    cell: ({ item }) => (
      <>
        {ITEMS[item]?.text ?? item}
        {ITEMS[item] && <span className="cell-detail">{ITEMS[item].hint}</span>}
      </>
    ),
  },
  { head: 'Stand', cell: ({ done }) => <Badge tone={done ? 'success' : 'warning'}>{done ? 'Erledigt' : 'Offen'}</Badge> },
];

/** What is still missing, in words. */
export function openItems({ checklist = [] }: Tenant): readonly string[] {
  return checklist.filter(({ done }) => !done).map(({ item }) => ITEMS[item]?.text ?? item);
}

/** What should be there before a tenant takes part; only until it does. */
export function Checklist({ tenant }: { tenant: Tenant }) {
  if (tenant.state !== 'INVITED' && tenant.state !== 'ONBOARDING') return null;
  return (
    <Section title="Bis zum Start">
      <DataTable caption="Bis zum Start" columns={COLUMNS} rows={tenant.checklist ?? []} rowKey={({ item }) => item} />
    </Section>
  );
}
