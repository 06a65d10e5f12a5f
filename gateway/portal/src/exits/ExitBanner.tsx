import { useQuery } from '@tanstack/react-query';
import type { Me } from '../api/types';
import { day } from '../format/date';
import { Alert } from '../ui/Alert';
import { TextLink } from '../ui/LinkButton';
import { exitQuery } from './queries';

/** Above every page of a tenant that leaves: until when, and where it says what to do. */
export function ExitBanner({ me }: { me: Me }) {
  const leaving = me.tenant.state === 'LEAVING';
  const exit = useQuery({ ...exitQuery(me.tenant.id), enabled: leaving });
  if (!leaving || !exit.data?.lastDay) return null;
  const runs = exit.data.stage === 'MEMBERSHIP_RUNS';
  const lastDay = day(exit.data.lastDay);
  return (
    <div className="suspension-banner">
      <Alert
        tone="warning"
        title={runs ? `${me.tenant.name} scheidet zum ${lastDay} aus` : `${me.tenant.name} ist zum ${lastDay} ausgeschieden`}
      >
        <p className="kern-body">
          <TextLink to="/austritt">Was jetzt noch zu tun ist</TextLink>
        </p>
      </Alert>
    </div>
  );
}
