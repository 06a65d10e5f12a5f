import { useQuery } from '@tanstack/react-query';
import { hasAny, useMe } from '../api/me';
import type { Exit } from '../api/types';
import { day } from '../format/date';
import { Badge } from '../ui/Badge';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { ExitChecklist } from './ExitChecklist';
import { exitQuery } from './queries';
import { STAGES } from './words';

/** For the tenant that leaves: what it has to do, and by when. */
export function OwnExitPage() {
  const me = useMe();
  const exit = useQuery(exitQuery(me.tenant.id));
  return (
    <Page title="Ihr Austritt" lead={me.tenant.name}>
      <Loaded query={exit}>
        {(data) =>
          data.stage === 'NOT_LEAVING' ? (
            <Empty title={`${me.tenant.name} scheidet nicht aus.`} />
          ) : (
            <Details exit={data} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Details({ exit }: { exit: Exit }) {
  const me = useMe();
  const lastDay = exit.lastDay && day(exit.lastDay);
  return (
    <>
      <p className="badge-row">
        <Badge tone={STAGES[exit.stage].tone}>{STAGES[exit.stage].text}</Badge>
      </p>
      <Section title="Was Sie tun">
        <ol className="kern-list kern-list--number">
          <li>Kündigen Sie alle Buchungen{lastDay && ` zum ${lastDay} oder früher`}, falls sie noch laufen.</li>
          <li>Bezahlen Sie die letzte Rechnung. Sie kommt nach dem Ende des letzten Monats.</li>
          <li>
            Fordern Sie danach Ihre Daten an und laden Sie das Paket herunter. Pakete von früher zählen nicht, weil ihnen die letzten
            Tage fehlen.
          </li>
        </ol>
        <p className="kern-body">
          {exit.stage === 'MEMBERSHIP_RUNS'
            ? `Bis zum ${lastDay ?? 'letzten Tag'} arbeiten Sie wie bisher; neue Buchungen sind nicht mehr möglich.`
            : 'Sie können noch lesen und Ihre Daten mitnehmen, aber nichts mehr ändern.'}{' '}
          Zuletzt schließt der Zweckverband den Austritt ab. Dann kommt niemand mehr herein, und alles wird gelöscht, was nicht
          aufzubewahren ist. Das Löschprotokoll übergibt Ihnen der Zweckverband.
        </p>
        {hasAny(me, ['TENANT_ADMIN']) && (
          <div className="button-row button-row--below">
            <LinkButton to="/daten">Daten mitnehmen</LinkButton>
          </div>
        )}
      </Section>
      <Section title="Stand">
        <ExitChecklist exit={exit} />
      </Section>
    </>
  );
}
