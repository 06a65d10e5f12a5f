import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { meQuery } from '../api/me';
import { loginAddress, sessionQuery } from '../api/session';
import { Loaded, Loading } from '../ui/Loaded';
import { ProblemAlert } from '../ui/ProblemAlert';

/** Lets through whoever is logged in; everyone else goes to the login and comes back to this page. */
export function Member() {
  const session = useQuery(sessionQuery);
  const me = useQuery({ ...meQuery, enabled: session.data?.authenticated === true });
  const strangerHere = session.data?.authenticated === false;

  useEffect(() => {
    if (strangerHere) location.replace(loginAddress());
  }, [strangerHere]);

  if (session.error) return <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data || strangerHere) return <Loading />;
  return <Loaded query={me}>{() => <Outlet />}</Loaded>;
}
