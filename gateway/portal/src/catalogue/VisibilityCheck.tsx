import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { Alert } from '../ui/Alert';
import { Select } from '../ui/Fields';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Page';
import { administrationsQuery } from './queries';

/** Why does somebody not see this? For the provider and the association. */
export function VisibilityCheck({ offeringKey }: { offeringKey: string }) {
  const [tenantId, setTenantId] = useState('');
  const administrations = useQuery(administrationsQuery());
  const explained = useQuery({
    queryKey: ['visibility', offeringKey, tenantId],
    queryFn: () =>
      body(
        marketplace.GET('/offerings/{offeringId}/visibility', {
          params: { path: { offeringId: offeringKey }, query: { tenantId } },
        }),
      ),
    enabled: tenantId !== '',
  });
  return (
    <Section title="Wer sieht diesen Dienst?">
      <div className="form">
        <Loaded query={administrations}>
          {({ items }) => (
            <Select
              label="Warum sieht diese Verwaltung den Dienst oder sieht ihn nicht?"
              value={tenantId}
              onChange={setTenantId}
              options={[{ value: '', text: 'Bitte wählen' }, ...items.map(({ id, name }) => ({ value: id, text: name }))]}
            />
          )}
        </Loaded>
        {tenantId !== '' && (
          <Loaded query={explained}>
            {({ sees, label, wayOut }) => (
              <Alert tone={sees ? 'success' : 'warning'} title={label}>
                {wayOut && <p className="kern-body">{wayOut}</p>}
              </Alert>
            )}
          </Loaded>
        )}
      </div>
    </Section>
  );
}
