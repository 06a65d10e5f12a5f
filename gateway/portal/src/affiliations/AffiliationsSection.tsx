import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Affiliation, Tenant } from '../api/types';
import { day, dayBefore } from '../format/date';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { LinkButton, TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Page';
import { EndAffiliationDialog } from './EndAffiliationDialog';
import { affiliationsQuery } from './queries';

interface Props {
  readonly tenant: Tenant;
  /** The association sees all tenants; a tenant only itself. */
  readonly byAssociation?: boolean;
  readonly mayChange?: boolean;
}

/** Where a tenant stands in the tree beneath the association. */
export function AffiliationsSection({ tenant, byAssociation = false, mayChange = false }: Props) {
  const affiliations = useQuery(affiliationsQuery(tenant.id));
  const [ending, setEnding] = useState<Affiliation>();
  return (
    <Section title="Zugehörigkeit">
      <Loaded query={affiliations}>
        {({ items }) => {
          const above = items.filter((item) => item.tenant.id === tenant.id);
          const beneath = items.filter((item) => item.parent.id === tenant.id);
          return (
            <>
              {above.length > 0 ? (
                <DataTable
                  caption="Gehört zu"
                  columns={columns('Gehört zu', (item) => item.parent, byAssociation, mayChange ? setEnding : undefined)}
                  rows={above}
                  rowKey={(row) => row.id}
                />
              ) : (
                <p className="kern-body">Steht direkt unter dem Zweckverband.</p>
              )}
              {beneath.length > 0 && (
                <div className="button-row--below">
                  <DataTable
                    caption="Dazu gehören"
                    columns={columns('Dazu gehören', (item) => item.tenant, byAssociation)}
                    rows={beneath}
                    rowKey={(row) => row.id}
                  />
                </div>
              )}
            </>
          );
        }}
      </Loaded>
      {mayChange && (
        <div className="button-row button-row--below">
          <LinkButton to="/mandanten/$tenantId/zugehoerigkeit" params={{ tenantId: tenant.id }} look="secondary">
            Zugehörigkeit erfassen
          </LinkButton>
        </div>
      )}
      {ending && <EndAffiliationDialog affiliation={ending} onClose={() => setEnding(undefined)} />}
    </Section>
  );
}

function columns(
  head: string,
  other: (item: Affiliation) => Affiliation['parent'],
  linked: boolean,
  onEnd?: (item: Affiliation) => void,
): readonly Column<Affiliation>[] {
  return [
    {
      head,
      cell: (item) =>
        linked ? (
          <TextLink to="/mandanten/$tenantId" params={{ tenantId: other(item).id }}>
            {other(item).name}
          </TextLink>
        ) : (
          other(item).name
        ),
    },
    { head: 'Von', cell: ({ from }) => day(from) },
    { head: 'Bis', cell: ({ until }) => (until ? day(dayBefore(until)) : 'unbefristet') },
    { head: 'Wer handelt', cell: ({ actsFor, parent, tenant }) => (actsFor ? parent.name : tenant.name) },
    ...(onEnd
      ? [
          {
            head: 'Ändern',
            cell: (item: Affiliation) => (
              <Button look="tertiary" onClick={() => onEnd(item)}>
                Beenden<span className="sr-only"> {item.parent.name}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
}
