import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Tenant } from '../api/types';
import { APPROVAL_PRESETS } from '../format/labels';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { requestOf, written, type Written } from './masterData';

interface Props {
  readonly tenant: Tenant;
  readonly byAssociation?: boolean;
  readonly onDone: () => void;
  /** Somebody else was faster: read again and begin anew. */
  readonly onReload: () => void;
}

interface Field {
  readonly name: keyof Written;
  readonly pointer: string;
  readonly label: string;
  readonly hint?: string;
  readonly maxLength: number;
  readonly email?: boolean;
  readonly narrow?: boolean;
}

const GROUPS: readonly { title: string; fields: readonly Field[] }[] = [
  {
    title: 'Rechnungsempfang',
    fields: [
      {
        name: 'routingId',
        pointer: '/routingId',
        label: 'Leitweg-ID',
        hint: 'Mit Prüfziffer, zum Beispiel 073355011000-001-59.',
        maxLength: 46,
      },
    ],
  },
  {
    title: 'Anschrift',
    fields: [
      { name: 'street', pointer: '/address/street', label: 'Straße und Hausnummer', maxLength: 200 },
      { name: 'postCode', pointer: '/address/postCode', label: 'Postleitzahl', maxLength: 5, narrow: true },
      { name: 'city', pointer: '/address/city', label: 'Ort', maxLength: 100 },
    ],
  },
  {
    title: 'Kontakt',
    fields: [
      { name: 'contactName', pointer: '/contact/name', label: 'Name des Kontakts', maxLength: 200 },
      { name: 'contactEmail', pointer: '/contact/email', label: 'E-Mail des Kontakts', maxLength: 254, email: true },
      { name: 'contactPhone', pointer: '/contact/phone', label: 'Telefon des Kontakts', maxLength: 50 },
    ],
  },
  {
    title: 'Datenschutz',
    fields: [
      { name: 'protectionName', pointer: '/dataProtection/name', label: 'Name der oder des Datenschutzbeauftragten', maxLength: 200 },
      { name: 'protectionEmail', pointer: '/dataProtection/email', label: 'E-Mail für Datenschutz', maxLength: 254, email: true },
      { name: 'protectionPhone', pointer: '/dataProtection/phone', label: 'Telefon für Datenschutz', maxLength: 50 },
    ],
  },
  {
    title: 'Zahlung',
    fields: [
      { name: 'taxNumber', pointer: '/payment/taxNumber', label: 'Steuernummer', maxLength: 30 },
      { name: 'vatId', pointer: '/payment/vatId', label: 'USt-IdNr.', maxLength: 11 },
      { name: 'iban', pointer: '/payment/iban', label: 'IBAN', maxLength: 34 },
    ],
  },
  {
    title: 'Vorgaben für Buchungen',
    fields: [
      {
        name: 'costCentre',
        pointer: '/defaults/costCentre',
        label: 'Kostenstelle',
        hint: 'Steht in jeder neuen Buchung schon da.',
        maxLength: 40,
      },
      {
        name: 'accountFormat',
        pointer: '/defaults/accountFormat',
        label: 'Form der Kontierung',
        hint: '9 steht für eine Ziffer, A für einen Buchstaben, zum Beispiel 99999.999999.',
        maxLength: 40,
      },
    ],
  },
];
const PLACED = ['/name', '/approvalPreset', ...GROUPS.flatMap(({ fields }) => fields.map(({ pointer }) => pointer))];
const CHANGED_MEANWHILE = 412;

/** Everything that may be edited about a tenant; whoever was slower than somebody else overwrites nothing. */
export function MasterDataForm({ tenant, byAssociation = false, onDone, onReload }: Props) {
  const [form, setForm] = useState(() => written(tenant));
  const queries = useQueryClient();
  const toast = useToast();
  const save = useMutation({
    mutationFn: () =>
      body(
        tenants.PUT('/tenants/{tenantId}/master-data', {
          params: { path: { tenantId: tenant.id }, header: { 'If-Match': `"${tenant.revision}"` } },
          body: requestOf(form, byAssociation),
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Stammdaten sind gespeichert.');
      onDone();
    },
  });
  const problem = save.error ? problemFrom(save.error) : undefined;
  const set = (name: keyof Written) => (value: string) => setForm({ ...form, [name]: value });
  return (
    <Form onSubmit={() => save.mutate()}>
      {save.error && (
        <ProblemAlert
          error={save.error}
          placed={PLACED}
          onRetry={problem?.status === CHANGED_MEANWHILE ? onReload : undefined}
          retryText="Neu laden"
        />
      )}
      {byAssociation && (
        <>
          <TextField label="Name" maxLength={200} value={form.name} onChange={set('name')} error={fieldDetail(problem, '/name')} />
          <Radios
            legend="Freigabe von Buchungen"
            value={form.approvalPreset}
            onChange={set('approvalPreset')}
            choices={Object.entries(APPROVAL_PRESETS).map(([value, text]) => ({ value, text }))}
          />
        </>
      )}
      {GROUPS.map(({ title, fields }) => (
        <Section key={title} title={title}>
          <div className="form">
            {fields.map(({ name, pointer, email, ...field }) => (
              <TextField
                key={name}
                {...field}
                optional
                type={email ? 'email' : 'text'}
                value={form[name]}
                onChange={set(name)}
                error={fieldDetail(problem, pointer)}
              />
            ))}
          </div>
        </Section>
      ))}
      <div className="button-row">
        <Button type="submit" busy={save.isPending}>
          Stammdaten speichern
        </Button>
        <Button look="secondary" onClick={onDone}>
          Abbrechen
        </Button>
      </div>
    </Form>
  );
}
