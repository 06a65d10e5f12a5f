import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { hasAny, useMe } from '../api/me';
import type { Membership, Tenant } from '../api/types';
import { label, LEGAL_BASES } from '../format/labels';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { Documents } from './Documents';
import { MembershipFacts } from './MembershipFacts';
import { noticeOf, Notices } from './Notices';
import { tenantQuery } from './queries';
import { TakeBackDialog } from './TakeBackDialog';

const route = getRouteApi('/member/mandanten/$tenantId/mitgliedschaft/$membershipId');

/** One legal relation of a tenant to the association: what is on file, and whether it is being left. */
export function MembershipPage() {
  const { tenantId, membershipId } = route.useParams();
  const tenant = useQuery(tenantQuery(tenantId));
  const membership = tenant.data?.memberships.find(({ id }) => id === membershipId);
  return (
    <Page
      title={membership ? label(LEGAL_BASES, membership.legalBasis) : 'Mitgliedschaft'}
      lead={tenant.data?.name}
      trail={[
        { text: 'Mandanten', to: '/mandanten' },
        { text: tenant.data?.name ?? 'Mandant', to: '/mandanten/$tenantId', params: { tenantId } },
      ]}
    >
      <Loaded query={tenant}>
        {(data) =>
          membership ? (
            <Details tenant={data} membership={membership} />
          ) : (
            <Empty title="Diese Mitgliedschaft gibt es nicht." />
          )
        }
      </Loaded>
    </Page>
  );
}

function Details({ tenant, membership }: { tenant: Tenant; membership: Membership }) {
  const me = useMe();
  const [takingBack, setTakingBack] = useState(false);
  const notice = noticeOf(membership);
  const params = { tenantId: tenant.id, membershipId: membership.id };
  return (
    <>
      <MembershipFacts membership={membership} />
      {hasAny(me, ['ASSOCIATION_ADMIN']) && tenant.state !== 'CLOSED' && (
        <div className="button-row section">
          <LinkButton to="/mandanten/$tenantId/mitgliedschaft/$membershipId/angaben" params={params} look="secondary">
            Angaben ergänzen
          </LinkButton>
          {notice ? (
            <Button look="secondary" onClick={() => setTakingBack(true)}>
              Austritt zurücknehmen
            </Button>
          ) : (
            <LinkButton to="/mandanten/$tenantId/mitgliedschaft/$membershipId/austritt" params={params} look="secondary">
              Austritt erfassen
            </LinkButton>
          )}
        </div>
      )}
      {(membership.notices?.length ?? 0) > 0 && (
        <Section title="Austritt">
          <Notices membership={membership} />
        </Section>
      )}
      <Section title="Dokumente">
        <Documents {...params} files={hasAny(me, ['ASSOCIATION_ADMIN'])} />
      </Section>
      {takingBack && notice && (
        <TakeBackDialog tenant={tenant} membership={membership} notice={notice} onClose={() => setTakingBack(false)} />
      )}
    </>
  );
}
