import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import type { ConfirmationRequest } from '../api/types';
import { dayOf } from '../format/date';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { DecideGrantDialog } from './DecideGrantDialog';
import { right } from './limits';

/** What members without a second administrator ask the association to confirm. */
export function ConfirmationsPage() {
  const [deciding, setDeciding] = useState<ConfirmationRequest>();
  const requests = useQuery({ queryKey: ['confirmation-requests'], queryFn: () => body(tenants.GET('/confirmation-requests')) });
  return (
    <Page
      title="Rechte bestätigen"
      lead="Mandanten mit nur einer Person in der Administration bitten den Zweckverband um die zweite Unterschrift. Auch die erste Administration eines neuen Mandanten steht hier."
    >
      <Loaded query={requests}>
        {({ items }) =>
          items.length > 0 ? (
            <DataTable caption="Offene Bitten" columns={columns(setDeciding)} rows={items} rowKey={(row) => row.grantId} />
          ) : (
            <Empty title="Es gibt nichts zu bestätigen." />
          )
        }
      </Loaded>
      {deciding && (
        <DecideGrantDialog
          grant={deciding}
          personName={`${deciding.personName} (${deciding.tenantName})`}
          send={(decision) =>
            body(
              tenants.POST('/tenants/{tenantId}/grants/{grantId}/decision', {
                params: { path: { tenantId: deciding.tenantId, grantId: deciding.grantId } },
                body: decision,
              }),
            )
          }
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Page>
  );
}

function columns(onDecide: (request: ConfirmationRequest) => void): readonly Column<ConfirmationRequest>[] {
  return [
    { head: 'Mandant', cell: ({ tenantName }) => tenantName },
    { head: 'Person', cell: ({ personName }) => personName },
    { head: 'Recht', cell: right },
    {
      head: 'Vergeben',
      cell: ({ grantedBy, askedAt }) => (
        <>
          {grantedBy}
          <span className="cell-detail">{dayOf(askedAt)}</span>
        </>
      ),
    },
    {
      head: 'Entscheidung',
      cell: (request) => (
        <Button look="secondary" onClick={() => onDecide(request)}>
          Entscheiden<span className="sr-only"> über {request.personName}</span>
        </Button>
      ),
    },
  ];
}
