import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/me';
import { sessionQuery } from '../api/session';
import { HomePage } from '../home/HomePage';
import { WelcomePage } from '../home/WelcomePage';
import { Loaded, Loading } from '../ui/Loaded';

/** The first page: what to do now for those who are logged in, what this is for all others. */
export function StartPage() {
  const session = useQuery(sessionQuery);
  const me = useQuery({ ...meQuery, enabled: session.data?.authenticated === true });
  if (session.isPending) return <Loading />;
  if (!session.data?.authenticated) return <WelcomePage />;
  return <Loaded query={me}>{() => <HomePage />}</Loaded>;
}
