import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { FinanceProfile } from '../api/types';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ProfileForm } from './ProfileForm';
import { profileQuery } from './queries';

const route = getRouteApi('/member/finanzverfahren/$profileKey');

/** One profile; who may change it does so here. */
export function ProfilePage() {
  const { profileKey } = route.useParams();
  const navigate = useNavigate();
  const profile = useQuery(profileQuery(profileKey as FinanceProfile['key']));
  return (
    <Page
      title={profile.data ? `Profil ${profile.data.profile.name}` : 'Profil'}
      lead="Jede Änderung ist eine neue Fassung und gilt ab der nächsten Datei."
      trail={[{ text: 'Export für das Finanzverfahren', to: '/finanzverfahren' }]}
    >
      <Loaded query={profile}>
        {(read) => (
          <ProfileForm
            key={read.etag}
            read={read}
            onDone={() => void navigate({ to: '/finanzverfahren' })}
            onReload={() => void profile.refetch()}
          />
        )}
      </Loaded>
    </Page>
  );
}
