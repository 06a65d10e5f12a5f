import { useState } from 'react';
import type { RegisterEntry } from '../api/types';
import { Page } from '../ui/Page';
import { NewTenantForm } from './NewTenantForm';
import { RegisterSearch } from './RegisterSearch';

/** A new member: found in the official register first, so that nobody types a key. */
export function NewTenantPage() {
  const [entry, setEntry] = useState<RegisterEntry>();
  return (
    <Page
      title="Mandant anlegen"
      lead="Suchen Sie die Verwaltung im amtlichen Verzeichnis. Name, Schlüssel und Einwohnerzahl kommen von dort."
      trail={[{ text: 'Mandanten', to: '/mandanten' }]}
    >
      {entry ? <NewTenantForm entry={entry} onBack={() => setEntry(undefined)} /> : <RegisterSearch onChoose={setEntry} />}
    </Page>
  );
}
