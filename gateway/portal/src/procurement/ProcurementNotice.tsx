import type { Contact, ProcurementGround } from '../api/types';
import { Alert } from '../ui/Alert';
import { ExternalLink } from '../ui/LinkButton';

interface Props {
  readonly ground?: ProcurementGround;
  readonly provider: string;
  readonly contact: Contact;
}

/** Why one may order without a procurement of one's own; and whom to ask while nothing is recorded. */
export function ProcurementNotice({ ground, provider, contact }: Props) {
  if (ground) {
    return (
      <Alert tone="info" title={`Vergaberecht: ${ground.basisLabel}`}>
        <p className="kern-body">{ground.note}</p>
      </Alert>
    );
  }
  return (
    <Alert tone="warning" title="Vergaberecht: noch kein Grund festgehalten">
      <p className="kern-body">
        {provider} hat noch nicht festgehalten, warum Ihre Verwaltung ohne eigenes Vergabeverfahren buchen darf. Bestellen können Sie,
        freigegeben wird die Buchung erst mit diesem Grund. Zwei Personen des Anbieters halten ihn auf ihrer Seite „Vergaberecht“ fest.
        Fragen Sie {contact.name}, <ExternalLink href={`mailto:${contact.email}`}>{contact.email}</ExternalLink>.
      </p>
    </Alert>
  );
}
