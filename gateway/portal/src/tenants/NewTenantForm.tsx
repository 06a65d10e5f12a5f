import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { NewTenant, RegisterEntry } from '../api/types';
import { APPROVAL_PRESETS, LEGAL_BASES } from '../format/labels';
import { decimal } from '../format/money';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { Facts } from '../ui/Facts';
import { Select, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { aliasFor } from './alias';

const PLACED = ['/alias', '/memberSince', '/routingId', '/administrator/name', '/administrator/email'];

/** What the register does not know about a new tenant. */
export function NewTenantForm({ entry, onBack }: { entry: RegisterEntry; onBack: () => void }) {
  const [alias, setAlias] = useState(() => aliasFor(entry.name));
  const [legalBasis, setLegalBasis] = useState('MEMBER');
  const [memberSince, setMemberSince] = useState('');
  const [routingId, setRoutingId] = useState('');
  const [approvalPreset, setApprovalPreset] = useState('STANDARD');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();

  const request = {
    ars: entry.ars,
    alias,
    legalBasis,
    memberSince,
    routingId: routingId.trim() || undefined,
    approvalPreset,
    administrator: name.trim() || email.trim() ? { name: name.trim(), email: email.trim() } : undefined,
  } as NewTenant;
  const key = useIdempotencyKey(request);
  const create = useMutation({
    mutationFn: () => body(tenants.POST('/tenants', { body: request, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: (tenant) => {
      void queries.invalidateQueries({ queryKey: ['tenants'] });
      toast(`${tenant.name} ist angelegt.`);
      void navigate({ to: '/mandanten/$tenantId', params: { tenantId: tenant.id } });
    },
  });
  const problem = create.error ? problemFrom(create.error) : undefined;
  const submit = () => {
    setChecked(true);
    if (memberSince) create.mutate();
  };

  return (
    <Form onSubmit={submit}>
      {create.error && <ProblemAlert error={create.error} placed={PLACED} />}
      <Facts
        facts={[
          { label: 'Verwaltung', value: entry.name },
          { label: 'Art', value: entry.kindLabel },
          { label: 'Amtlicher Regionalschlüssel', value: entry.ars },
          { label: 'Einwohner', value: decimal(String(entry.inhabitants)) },
        ]}
      />
      <TextField
        label="Kurzname"
        hint="Steht in Adressen; nur Kleinbuchstaben, Ziffern und Bindestriche."
        maxLength={63}
        value={alias}
        onChange={setAlias}
        error={fieldDetail(problem, '/alias')}
      />
      <Select label="Rechtsgrundlage" value={legalBasis} onChange={setLegalBasis} options={optionsOf(LEGAL_BASES)} />
      <TextField
        label="Gilt seit"
        type="date"
        narrow
        value={memberSince}
        onChange={setMemberSince}
        error={checked && !memberSince ? 'Geben Sie den ersten Tag an.' : fieldDetail(problem, '/memberSince')}
      />
      <TextField
        label="Leitweg-ID"
        optional
        hint="Mit Prüfziffer, zum Beispiel 073355011000-001-59."
        maxLength={46}
        value={routingId}
        onChange={setRoutingId}
        error={fieldDetail(problem, '/routingId')}
      />
      <Radios
        legend="Freigabe von Buchungen"
        value={approvalPreset}
        onChange={setApprovalPreset}
        choices={optionsOf(APPROVAL_PRESETS)}
      />
      <TextField
        label="Name der Administration"
        optional
        hint="Die erste Person, die Rechte vergeben kann."
        maxLength={200}
        value={name}
        onChange={setName}
        error={fieldDetail(problem, '/administrator/name')}
      />
      <TextField
        label="E-Mail der Administration"
        optional
        type="email"
        inputMode="email"
        maxLength={254}
        value={email}
        onChange={setEmail}
        error={fieldDetail(problem, '/administrator/email')}
      />
      <div className="button-row">
        <Button type="submit" busy={create.isPending}>
          Mandant anlegen
        </Button>
        <Button look="secondary" onClick={onBack}>
          Andere Verwaltung suchen
        </Button>
      </div>
    </Form>
  );
}

function optionsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}
