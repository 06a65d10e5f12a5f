import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { meQuery } from '../api/me';
import { sessionQuery } from '../api/session';
import { ExitBanner } from '../exits/ExitBanner';
import { SupportBanner } from '../support/SupportBanner';
import { SuspensionBanner } from '../suspensions/SuspensionBanner';
import { Loading } from '../ui/Loaded';
import { ActingBanner } from './ActingBanner';
import { Footer } from './Footer';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { SessionExpired } from './SessionExpired';

/** The frame of every page: header, navigation, content, footer. */
export function Shell() {
  const session = useQuery(sessionQuery);
  const { data: me } = useQuery({ ...meQuery, enabled: session.data?.authenticated === true, refetchInterval: 30_000 });
  const pathname = useRouterState({ select: (state) => state.location.pathname });

  return (
    <>
      <a className="skip-link" href="#inhalt">
        Zum Inhalt springen
      </a>
      <Header me={me} session={session.data} />
      <div className={me ? 'shell shell--member' : 'shell'}>
        {me && <Navigation me={me} />}
        <main id="inhalt" tabIndex={-1} key={pathname}>
          {me && <ActingBanner me={me} />}
          {me && <SupportBanner me={me} />}
          {me && <SuspensionBanner me={me} />}
          {me && <ExitBanner me={me} />}
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Footer />
      <SessionExpired />
    </>
  );
}
