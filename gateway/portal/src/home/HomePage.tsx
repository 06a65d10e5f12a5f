import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useMe } from '../api/me';
import type { Home } from '../api/types';
import { day } from '../format/date';
import { MergerNotices } from '../mergers/MergerNotices';
import { SearchField } from '../ui/SearchField';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { MyServices } from './MyServices';
import { TodoList } from './TodoList';

/** What to do now, what is running, what is new. */
export function HomePage() {
  const me = useMe();
  const home = useQuery({ queryKey: ['home'], queryFn: () => body(marketplace.GET('/home')) });
  return (
    <Page title="Start" lead={`Guten Tag, ${me.person.name}. Sie handeln für: ${me.tenant.name}.`}>
      {me.tenant.kind !== 'ASSOCIATION' && <MergerNotices tenantId={me.tenant.id} />}
      <OfferingSearch />
      <Loaded query={home}>{(data) => <HomeSections home={data} consumer={me.tenant.kind !== 'ASSOCIATION'} />}</Loaded>
    </Page>
  );
}

function HomeSections({ home, consumer }: { home: Home; consumer: boolean }) {
  return (
    <>
      <Section title="Zu erledigen">
        <TodoList todo={home.todo} />
      </Section>
      {(consumer || home.services.length > 0) && (
        <Section title="Meine Dienste">
          {home.services.length > 0 ? (
            <MyServices services={home.services} />
          ) : (
            <Empty title="Ihre Verwaltung nutzt noch keinen Dienst.">
              <LinkButton to="/katalog" look="secondary">
                Katalog öffnen
              </LinkButton>
            </Empty>
          )}
        </Section>
      )}
      {home.notices.length > 0 && (
        <Section title="Hinweise">
          <ul className="notices">
            {home.notices.map(({ title, text, date }) => (
              <li key={title + date} className="notice">
                <p className="kern-body kern-body--small kern-body--muted">{day(date)}</p>
                <p className="kern-body kern-body--bold">{title}</p>
                <p className="kern-body">{text}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function OfferingSearch() {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  return (
    <SearchField
      label="Dienst im Katalog suchen"
      value={text}
      onChange={setText}
      onSearch={() => void navigate({ to: '/katalog', search: { suche: text.trim() || undefined } })}
    />
  );
}
