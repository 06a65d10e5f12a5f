import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { AdmissionRequest, NewTenant } from '../api/types';
import { APPROVAL_PRESETS, LEGAL_BASES } from '../format/labels';
import { aliasFor } from '../tenants/alias';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { Select, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

const PLACED = ['/alias', '/memberSince'];

/** What the association adds to a request when it takes it up. */
export function TakeUpForm({ request, registerName }: { request: AdmissionRequest; registerName: string }) {
  const [alias, setAlias] = useState(() => aliasFor(registerName));
  const [legalBasis, setLegalBasis] = useState<string>(request.legalBasis);
  const [memberSince, setMemberSince] = useState(request.wishedFrom);
  const [approvalPreset, setApprovalPreset] = useState('STANDARD');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const admission = {
    alias,
    approvalPreset: approvalPreset as NewTenant['approvalPreset'],
    legalBasis: legalBasis as AdmissionRequest['legalBasis'],
    memberSince: memberSince || undefined,
  };
  const key = useIdempotencyKey([request.id, admission]);
  const takeUp = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/admission-requests/{admissionRequestId}/admission', {
          params: { path: { admissionRequestId: request.id }, header: { 'Idempotency-Key': key } },
          body: admission,
        }),
      ),
    onSuccess: ({ tenantId }) => {
      void queries.invalidateQueries();
      toast(`${registerName} ist aufgenommen.`);
      if (tenantId) void navigate({ to: '/mandanten/$tenantId', params: { tenantId } });
    },
  });
  const problem = takeUp.error ? problemFrom(takeUp.error) : undefined;
  return (
    <Form onSubmit={() => takeUp.mutate()}>
      {takeUp.error && <ProblemAlert error={takeUp.error} placed={PLACED} />}
      <p className="kern-body">
        Aus dem Antrag wird ein Mandant im Aufbau, mit der Person als Kontakt. Danach laden Sie seine Administration ein und arbeiten
        die Liste „Bis zum Start“ ab.
      </p>
      <Select
        label="Rechtsgrundlage"
        value={legalBasis}
        onChange={setLegalBasis}
        options={Object.entries(LEGAL_BASES).map(([value, text]) => ({ value, text }))}
      />
      <TextField
        label="Erster Tag"
        type="date"
        narrow
        value={memberSince}
        onChange={setMemberSince}
        error={fieldDetail(problem, '/memberSince')}
      />
      <TextField
        label="Kurzname"
        hint="Steht in Adressen; nur Kleinbuchstaben, Ziffern und Bindestriche."
        maxLength={63}
        value={alias}
        onChange={setAlias}
        error={fieldDetail(problem, '/alias')}
      />
      <Radios
        legend="Freigabe von Buchungen"
        value={approvalPreset}
        onChange={setApprovalPreset}
        choices={Object.entries(APPROVAL_PRESETS).map(([value, text]) => ({ value, text }))}
      />
      <div className="button-row">
        <Button type="submit" busy={takeUp.isPending}>
          Verwaltung aufnehmen
        </Button>
      </div>
    </Form>
  );
}
