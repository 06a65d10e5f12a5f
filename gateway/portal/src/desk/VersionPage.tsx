import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { OfferingVersion } from '../api/types';
import { instant } from '../format/date';
import { Alert } from '../ui/Alert';
import { Facts } from '../ui/Facts';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ContentFacts } from './ContentFacts';
import { toForm } from './content';
import { DraftForm } from './DraftForm';
import { NextVersionButton } from './NextVersionButton';
import { PricesSection } from './PricesSection';
import { versionQuery, type ReadVersion } from './queries';
import { ReviewForm } from './ReviewForm';
import { VersionAct } from './VersionAct';
import { VersionStateBadge } from './VersionStateBadge';

const route = getRouteApi('/member/angebote/$offeringVersionId');

/** One version of an own offering: to write, to decide about, or to read. */
export function VersionPage() {
  const { offeringVersionId } = route.useParams();
  const read = useQuery(versionQuery(offeringVersionId));
  const version = read.data?.version;
  return (
    <Page
      title={version ? `${version.name}, Fassung ${version.number}` : 'Angebot'}
      trail={[{ text: 'Meine Angebote', to: '/angebote' }]}
    >
      <Loaded query={read}>{(data) => <Version read={data} onReload={() => void read.refetch()} />}</Loaded>
    </Page>
  );
}

function Version({ read, onReload }: { read: ReadVersion; onReload: () => void }) {
  const { version } = read;
  return (
    <>
      <p className="badge-row">
        <VersionStateBadge state={version.state}>{version.stateLabel}</VersionStateBadge>
        <span className="kern-body kern-body--muted">{version.key}</span>
      </p>
      {version.sentBackBecause && version.state === 'DRAFT' && (
        <Alert tone="warning" title={`Zurückgegeben von ${version.decidedBy ?? 'der zweiten Person'}`}>
          <p className="kern-body">{version.sentBackBecause}</p>
        </Alert>
      )}
      <History version={version} />
      {version.moves.includes('EDIT') ? (
        <>
          <DraftForm key={version.id} read={read} onReload={onReload} />
          <PricesSection version={version} />
        </>
      ) : (
        <>
          <Next read={read} onReload={onReload} />
          <PricesSection version={version} />
          <ContentFacts written={toForm(version.content)} />
        </>
      )}
    </>
  );
}

function History({ version }: { version: OfferingVersion }) {
  return (
    <Facts
      name="Verlauf"
      facts={[
        { label: 'Bearbeitet', value: `${instant(version.editedAt)}, ${version.editedBy}` },
        { label: 'Zur Freigabe gegeben', value: version.submittedAt && `${instant(version.submittedAt)}, ${version.submittedBy}` },
        {
          label: version.state === 'PUBLISHED' ? 'Freigegeben' : 'Zurückgegeben',
          value: version.decidedAt && version.decidedBy && `${instant(version.decidedAt)}, ${version.decidedBy}`,
        },
      ]}
    />
  );
}

/** What can be done with a version that is no draft. */
function Next({ read, onReload }: { read: ReadVersion; onReload: () => void }) {
  const { version } = read;
  if (version.state === 'IN_REVIEW') {
    return (
      <>
        {version.moves.includes('RELEASE') ? (
          <ReviewForm read={read} onReload={onReload} />
        ) : (
          <Alert tone="info" title="Eine zweite Person entscheidet">
            <p className="kern-body">
              {version.submittedBy} hat diese Fassung zur Freigabe gegeben. Freigeben kann jede andere Person Ihrer Verwaltung mit
              der Rolle Katalogpflege.
            </p>
          </Alert>
        )}
        <div className="button-row">
          <VersionAct act="withdrawal" read={read} look="secondary" text="Fassung zurückholen" done="Die Fassung ist wieder ein Entwurf." />
        </div>
      </>
    );
  }
  if (version.state !== 'PUBLISHED') return null;
  return (
    <div className="button-row">
      <LinkButton to="/katalog/$offeringKey" params={{ offeringKey: version.key }} look="secondary">
        Im Katalog ansehen
      </LinkButton>
      <NextVersionButton ownOfferingId={version.ownOfferingId} />
      <LinkButton to="/nachweise/$ownOfferingId" params={{ ownOfferingId: version.ownOfferingId }} look="secondary">
        Nachweise
      </LinkButton>
      <LinkButton to="/kontingente/$ownOfferingId" params={{ ownOfferingId: version.ownOfferingId }} look="secondary">
        Kontingente
      </LinkButton>
      <LinkButton to="/abkuendigungen/$ownOfferingId" params={{ ownOfferingId: version.ownOfferingId }} look="secondary">
        Leistung abkündigen
      </LinkButton>
    </div>
  );
}
