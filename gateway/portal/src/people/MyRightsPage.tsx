import { useQuery } from '@tanstack/react-query';
import { useMe } from '../api/me';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { GrantTable } from './GrantTable';
import { MissingRoles } from './MissingRoles';
import { myGrantsQuery, myRolesQuery } from './queries';

/** What one may do, might do once, and why no more. */
export function MyRightsPage() {
  const me = useMe();
  const grants = useQuery(myGrantsQuery);
  const roles = useQuery(myRolesQuery);
  return (
    <Page title="Meine Rechte" lead={`Was Sie für ${me.tenant.name} tun dürfen und durften, und warum ein Recht endete.`}>
      <Loaded query={grants}>
        {({ items }) =>
          items.length > 0 ? (
            <GrantTable caption="Meine Rechte" grants={items} />
          ) : (
            <Empty title="Sie haben noch kein Recht. Die Administration Ihrer Verwaltung kann Ihnen Rechte geben." />
          )
        }
      </Loaded>
      <Section title="Rollen, die Sie nicht haben">
        <Loaded query={roles}>{({ items }) => <MissingRoles roles={items.filter(({ grant }) => !grant?.valid)} />}</Loaded>
      </Section>
    </Page>
  );
}
