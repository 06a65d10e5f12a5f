import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AgreementSignature, ProcessingAgreement } from '../api/types';
import { instant } from '../format/date';
import { fileSize } from '../format/size';
import { Badge } from '../ui/Badge';
import { Facts } from '../ui/Facts';
import { ExternalLink, TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { agreementQuery } from './queries';
import { SignForm } from './SignForm';
import { documentOf, toneOf } from './words';

const route = getRouteApi('/member/avv/$agreementId');

/** One processing agreement: its document, who has signed, and the form for whoever is to sign. */
export function AgreementPage() {
  const { agreementId } = route.useParams();
  const read = useQuery(agreementQuery(agreementId));
  return (
    <Page
      title={read.data ? `AVV zu ${read.data.offering.name}, ${read.data.booking.number}` : 'AVV'}
      trail={[{ text: 'AVV', to: '/avv' }]}
    >
      <Loaded query={read}>{(agreement) => <Details agreement={agreement} />}</Loaded>
    </Page>
  );
}

function Details({ agreement }: { agreement: ProcessingAgreement }) {
  const { id, state, stateLabel, booking, consumer, provider, template, size, sha256, drawnAt, byConsumer, byProvider } = agreement;
  return (
    <>
      <p className="badge-row">
        <Badge tone={toneOf(state)}>{stateLabel}</Badge>
      </p>
      <Section title="Dokument">
        <p className="kern-body">
          <ExternalLink href={documentOf(id)} download={`AVV-${booking.number}.pdf`}>
            AVV herunterladen
          </ExternalLink>
          {` (PDF, ${fileSize(size)})`}
        </p>
        <Facts
          facts={[
            {
              label: 'Buchung',
              value: (
                <TextLink to="/buchungen/$bookingId" params={{ bookingId: booking.id }}>
                  {booking.number}
                </TextLink>
              ),
            },
            { label: 'Verantwortlicher', value: consumer.name },
            { label: 'Auftragsverarbeiter', value: provider.name },
            { label: 'Muster', value: `Version ${template}` },
            { label: 'Erstellt', value: instant(drawnAt) },
            { label: 'Prüfsumme (SHA-256)', value: <code className="hash">{sha256}</code> },
          ]}
        />
      </Section>
      <Section title="Unterschriften">
        <Facts
          facts={[
            { label: `Für ${consumer.name}`, value: signed(byConsumer) },
            { label: `Für ${provider.name}`, value: signed(byProvider) },
          ]}
        />
      </Section>
      {agreement.signAs && (
        <Section title="Unterschreiben">
          <SignForm agreement={agreement} whose={agreement.signAs === 'CONSUMER' ? consumer.name : provider.name} />
        </Section>
      )}
    </>
  );
}

function signed(signature: AgreementSignature | undefined): string {
  return signature ? `${signature.name}, ${signature.title}, ${instant(signature.at)}` : 'noch nicht unterschrieben';
}
