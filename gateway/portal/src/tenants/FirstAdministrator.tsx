import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { fieldDetail, problemFrom } from '../api/problem';
import type { InvitationWithSecret, Tenant } from '../api/types';
import { LinkOnce } from '../invitations/LinkOnce';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { INVITATION } from './places';

/** Who will give the others their rights; asked in by the association, while the tenant is being set up. */
export function FirstAdministrator({ tenant }: { tenant: Tenant }) {
  const [name, setName] = useState(tenant.contact?.name ?? '');
  const [email, setEmail] = useState(tenant.contact?.email ?? '');
  const [issued, setIssued] = useState<InvitationWithSecret>();
  const request = { name: name.trim(), email: email.trim() };
  const invite = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/administrator-invitations', {
          params: { path: { tenantId: tenant.id } },
          body: request,
        }),
      ),
    onSuccess: setIssued,
  });
  const problem = invite.error ? problemFrom(invite.error) : undefined;
  if (tenant.state !== 'INVITED' && tenant.state !== 'ONBOARDING') return null;
  return (
    <Section id={INVITATION} title="Administration einladen">
      {issued ? (
        <LinkOnce issued={issued} onDone={() => setIssued(undefined)} />
      ) : (
        <Form onSubmit={() => invite.mutate()}>
          {invite.error && <ProblemAlert error={invite.error} placed={['/name', '/email']} />}
          <p className="kern-body">
            Die erste Person des Mandanten vergibt danach alle weiteren Rechte. Ihr Recht bestätigt eine zweite Person des
            Zweckverbands unter „Rechte bestätigen“. Ist der Link verloren, laden Sie dieselbe Person noch einmal ein.
          </p>
          <TextField
            label="Name der Administration"
            maxLength={200}
            value={name}
            onChange={setName}
            error={fieldDetail(problem, '/name')}
          />
          <TextField
            label="E-Mail der Administration"
            type="email"
            inputMode="email"
            maxLength={254}
            value={email}
            onChange={setEmail}
            error={fieldDetail(problem, '/email')}
          />
          <div className="button-row">
            <Button type="submit" busy={invite.isPending}>
              Administration einladen
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
