import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../api/me';
import { tenantQuery } from '../memberships/queries';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { MasterDataForm } from './MasterDataForm';

/** An administration keeps its own data true. */
export function OwnMasterDataPage() {
  const me = useMe();
  const navigate = useNavigate();
  const tenant = useQuery(tenantQuery(me.tenant.id));
  return (
    <Page
      title="Stammdaten bearbeiten"
      lead="Name, Schlüssel und die Art der Freigabe ändert der Zweckverband."
      trail={[{ text: 'Meine Verwaltung', to: '/verwaltung' }]}
    >
      <Loaded query={tenant}>
        {(data) => (
          <MasterDataForm
            key={data.revision}
            tenant={data}
            onDone={() => void navigate({ to: '/verwaltung' })}
            onReload={() => void tenant.refetch()}
          />
        )}
      </Loaded>
    </Page>
  );
}
