import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { NewAdmissionRequest, SubmittedAdmissionRequest } from '../api/types';
import { instant } from '../format/date';
import { LEGAL_BASES } from '../format/labels';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { Select, TextArea, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { TextLink } from '../ui/LinkButton';
import { Page, Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';

const EMPTY = {
  name: '',
  ars: '',
  legalBasis: 'ZWECKVEREINBARUNG',
  wishedFrom: '',
  applicantName: '',
  officialTitle: '',
  email: '',
  phone: '',
  remark: '',
};
type Field = keyof typeof EMPTY;
const PLACED = Object.keys(EMPTY).map((field) => `/${field}`);

/** What must be there before anything is sent, and what to say when it is not. */
const MISSING: Partial<Record<Field, string>> = {
  name: 'Geben Sie den Namen Ihrer Verwaltung an.',
  ars: 'Geben Sie die zwölf Ziffern des Regionalschlüssels an.',
  wishedFrom: 'Geben Sie den gewünschten ersten Tag an.',
  applicantName: 'Geben Sie Ihren Namen an.',
  officialTitle: 'Geben Sie Ihre Amtsbezeichnung an.',
  email: 'Geben Sie eine E-Mail-Adresse an.',
};

/** An administration asks to be taken in. Needs no login. */
export function ApplyPage() {
  const [submitted, setSubmitted] = useState<SubmittedAdmissionRequest>();
  return (
    <Page
      title="Aufnahme beantragen"
      lead="Ihre Verwaltung möchte die Dienste des Zweckverbands nutzen? Stellen Sie hier den Antrag. Sie brauchen dafür keinen Zugang."
    >
      {submitted ? <Arrived submitted={submitted} /> : <ApplicationForm onSubmitted={setSubmitted} />}
    </Page>
  );
}

function ApplicationForm({ onSubmitted }: { onSubmitted: (submitted: SubmittedAdmissionRequest) => void }) {
  const [given, setGiven] = useState(EMPTY);
  const [checked, setChecked] = useState(false);
  const text = (field: Field) => given[field].trim();
  const request = {
    ...given,
    name: text('name'),
    ars: given.ars.replace(/\s/g, ''),
    applicantName: text('applicantName'),
    officialTitle: text('officialTitle'),
    email: text('email'),
    phone: text('phone') || undefined,
    remark: text('remark') || undefined,
  } as NewAdmissionRequest;
  const key = useIdempotencyKey(request);
  const submit = useMutation({
    mutationFn: () =>
      body(tenants.POST('/admission-requests', { body: request, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: onSubmitted,
  });
  const problem = submit.error ? problemFrom(submit.error) : undefined;
  const missing = (Object.keys(MISSING) as Field[]).filter((field) => text(field).length < 2);
  const field = (name: Field) => ({
    value: given[name],
    onChange: (value: string) => setGiven({ ...given, [name]: value }),
    error: checked && missing.includes(name) ? MISSING[name] : fieldDetail(problem, `/${name}`),
  });
  const send = () => {
    setChecked(true);
    if (missing.length === 0) submit.mutate();
  };
  return (
    <Form onSubmit={send}>
      {submit.error && <ProblemAlert error={submit.error} placed={PLACED} />}
      <Section title="Ihre Verwaltung">
        <TextField label="Name der Verwaltung" autoComplete="organization" maxLength={200} {...field('name')} />
        <TextField
          label="Amtlicher Regionalschlüssel (ARS)"
          hint="Zwölf Ziffern, zum Beispiel 073355011000. Wir vergleichen sie mit dem amtlichen Gemeindeverzeichnis."
          inputMode="numeric"
          narrow
          maxLength={20}
          {...field('ars')}
        />
      </Section>
      <Section title="Ihr Wunsch">
        <Select
          label="Gewünschte Rechtsgrundlage"
          hint="Ohne Mitglied zu werden, nutzt eine Verwaltung Dienste meist durch eine Zweckvereinbarung."
          options={Object.entries(LEGAL_BASES).map(([value, label]) => ({ value, text: label }))}
          {...field('legalBasis')}
        />
        <TextField label="Gewünschter erster Tag" type="date" narrow {...field('wishedFrom')} />
        <TextArea
          label="Bemerkung"
          optional
          hint="Zum Beispiel, um welche Dienste es Ihnen geht und ob es schon einen Beschluss gibt."
          maxLength={1000}
          {...field('remark')}
        />
      </Section>
      <Section title="Wer stellt den Antrag?">
        <TextField label="Name" autoComplete="name" maxLength={200} {...field('applicantName')} />
        <TextField
          label="Amtsbezeichnung"
          hint="Zum Beispiel Bürgermeisterin."
          autoComplete="organization-title"
          maxLength={100}
          {...field('officialTitle')}
        />
        <TextField
          label="E-Mail"
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          {...field('email')}
        />
        <TextField label="Telefon" optional type="tel" autoComplete="tel" narrow maxLength={50} {...field('phone')} />
      </Section>
      <p className="kern-body">
        Der Zweckverband speichert diese Angaben, um über den Antrag zu entscheiden. Mehr dazu steht unter{' '}
        <TextLink to="/datenschutz">Datenschutz</TextLink>.
      </p>
      <div className="button-row">
        <Button type="submit" busy={submit.isPending}>
          Antrag absenden
        </Button>
      </div>
    </Form>
  );
}

function Arrived({ submitted: { reference, submittedAt, name, associationName } }: { submitted: SubmittedAdmissionRequest }) {
  return (
    <Alert tone="success" title="Ihr Antrag ist eingegangen" urgent>
      <p className="kern-body">
        {associationName} prüft den Antrag und meldet sich bei Ihnen. Nennen Sie bei Rückfragen das Zeichen. Bitte notieren Sie es:
        Das System verschickt keine E-Mails.
      </p>
      <Facts
        name="Antrag"
        facts={[
          { label: 'Zeichen', value: <code>{reference}</code> },
          { label: 'Verwaltung', value: name },
          { label: 'Eingegangen', value: instant(submittedAt) },
        ]}
      />
    </Alert>
  );
}
