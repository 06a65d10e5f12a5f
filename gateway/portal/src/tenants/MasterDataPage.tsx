import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { tenantQuery } from '../memberships/queries';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { MasterDataForm } from './MasterDataForm';

const route = getRouteApi('/member/mandanten/$tenantId/stammdaten');

/** The association edits everything about one of its tenants. */
export function MasterDataPage() {
  const { tenantId } = route.useParams();
  const navigate = route.useNavigate();
  const tenant = useQuery(tenantQuery(tenantId));
  const back = () => void navigate({ to: '/mandanten/$tenantId', params: { tenantId } });
  return (
    <Page
      title="Stammdaten bearbeiten"
      lead={tenant.data?.name}
      trail={[
        { text: 'Mandanten', to: '/mandanten' },
        { text: tenant.data?.name ?? 'Mandant', to: '/mandanten/$tenantId', params: { tenantId } },
      ]}
    >
      <Loaded query={tenant}>
        {(data) => (
          <MasterDataForm key={data.revision} tenant={data} byAssociation onDone={back} onReload={() => void tenant.refetch()} />
        )}
      </Loaded>
    </Page>
  );
}
