import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { hasAny, useMe } from '../api/me';
import type { AdmissionRequestDetails } from '../api/types';
import { day, instant } from '../format/date';
import { label, LEGAL_BASES } from '../format/labels';
import { decimal } from '../format/money';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { AdmissionStateBadge } from './AdmissionStateBadge';
import { DeclineDialog } from './DeclineDialog';
import { admissionRequestQuery } from './queries';
import { TakeUpForm } from './TakeUpForm';

const route = getRouteApi('/member/aufnahmeantraege/$admissionRequestId');

/** One request beside what the register says, and the way to decide it. */
export function AdmissionPage() {
  const { admissionRequestId } = route.useParams();
  const details = useQuery(admissionRequestQuery(admissionRequestId));
  return (
    <Page
      title={details.data?.request.name ?? 'Aufnahmeantrag'}
      trail={[{ text: 'Aufnahmeanträge', to: '/aufnahmeantraege' }]}
    >
      <Loaded query={details}>{(data) => <Details details={data} />}</Loaded>
    </Page>
  );
}

function Details({ details }: { details: AdmissionRequestDetails }) {
  const me = useMe();
  const { request } = details;
  return (
    <>
      <p className="badge-row">
        <AdmissionStateBadge state={request.state} />
      </p>
      <Facts
        name="Antrag"
        facts={[
          { label: 'Zeichen', value: request.reference },
          { label: 'Eingegangen', value: instant(request.submittedAt) },
          { label: 'Regionalschlüssel', value: request.ars },
          { label: 'Gewünschte Rechtsgrundlage', value: label(LEGAL_BASES, request.legalBasis) },
          { label: 'Gewünschter erster Tag', value: day(request.wishedFrom) },
          { label: 'Bemerkung', value: request.remark },
        ]}
      />
      <Section title="Antrag stellt">
        <Facts
          name="Antrag stellt"
          facts={[
            { label: 'Name', value: request.applicantName },
            { label: 'Amtsbezeichnung', value: request.officialTitle },
            { label: 'E-Mail', value: request.email },
            { label: 'Telefon', value: request.phone },
          ]}
        />
        {request.state === 'OPEN' && (
          <p className="kern-body">
            Diese Angaben hat niemand geprüft. Rufen Sie vor der Entscheidung bei der Verwaltung an, unter einer Nummer, die Sie
            selbst gefunden haben.
          </p>
        )}
      </Section>
      <Section title="Amtliches Verzeichnis">
        <RegisterFacts details={details} />
      </Section>
      {request.state === 'OPEN' ? (
        hasAny(me, ['ASSOCIATION_ADMIN']) && <Deciding details={details} />
      ) : (
        <Decided details={details} />
      )}
    </>
  );
}

function RegisterFacts({ details: { request, registerName, registerKindLabel, inhabitants } }: { details: AdmissionRequestDetails }) {
  if (registerName === undefined || inhabitants === undefined) {
    return (
      <Alert tone="warning" title="Der Schlüssel steht nicht mehr im Verzeichnis">
        <p className="kern-body">Seit dem Antrag gilt eine andere Ausgabe. Fragen Sie nach, wie die Verwaltung jetzt heißt.</p>
      </Alert>
    );
  }
  return (
    <>
      <Facts
        name="Amtliches Verzeichnis"
        facts={[
          { label: 'Name', value: registerName },
          { label: 'Art', value: registerKindLabel },
          { label: 'Einwohner', value: decimal(String(inhabitants)) },
        ]}
      />
      {!request.name.toLowerCase().includes(registerName.toLowerCase().replace(/,.*$/, '')) && (
        <Alert tone="warning" title="Der Name weicht ab">
          <p className="kern-body">
            Im Antrag steht „{request.name}“, im Verzeichnis „{registerName}“. Prüfen Sie, ob der Schlüssel stimmt.
          </p>
        </Alert>
      )}
    </>
  );
}

function Deciding({ details: { request, registerName, existingTenant } }: { details: AdmissionRequestDetails }) {
  const [declining, setDeclining] = useState(false);
  return (
    <Section title="Entscheiden">
      {existingTenant ? (
        <Alert tone="warning" title="Diese Verwaltung ist schon Mandant">
          <p className="kern-body">
            Öffnen Sie{' '}
            <TextLink to="/mandanten/$tenantId" params={{ tenantId: existingTenant.id }}>
              {existingTenant.name}
            </TextLink>{' '}
            und ergänzen Sie dort, was fehlt. Den Antrag lehnen Sie mit diesem Grund ab.
          </p>
        </Alert>
      ) : (
        <TakeUpForm request={request} registerName={registerName ?? request.name} />
      )}
      <div className="button-row button-row--below">
        <Button look="secondary" onClick={() => setDeclining(true)}>
          Antrag ablehnen
        </Button>
      </div>
      {declining && <DeclineDialog request={request} onClose={() => setDeclining(false)} />}
    </Section>
  );
}

function Decided({ details: { request } }: { details: AdmissionRequestDetails }) {
  return (
    <Section title="Entscheidung">
      <Facts
        name="Entscheidung"
        facts={[
          { label: 'Entschieden', value: `${request.decidedBy}, ${request.decidedAt ? instant(request.decidedAt) : ''}` },
          { label: 'Grund', value: request.declineReason },
          {
            label: 'Mandant',
            value: request.tenantId && (
              <TextLink to="/mandanten/$tenantId" params={{ tenantId: request.tenantId }}>
                {request.name}
              </TextLink>
            ),
          },
        ]}
      />
    </Section>
  );
}
