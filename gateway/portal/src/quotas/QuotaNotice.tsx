import type { Contact, Quota } from '../api/types';
import { Alert } from '../ui/Alert';
import { ExternalLink } from '../ui/LinkButton';
import { isOverdrawn, isUsedUp, leftOf, validity } from './words';

interface Props {
  readonly quota?: Quota;
  readonly contact: Contact;
  /** Whether what is being asked for is more than what is left. */
  readonly exceeds?: boolean;
  /** Whether what is being decided about is counted already. */
  readonly counted?: boolean;
}

/** What the own administration may still book, why, and whom to ask when that is too little. */
export function QuotaNotice({ quota, contact, exceeds = false, counted = false }: Props) {
  if (!quota) return null;
  const short = exceeds || (counted ? isOverdrawn(quota) : isUsedUp(quota));
  return (
    <Alert tone={short ? 'warning' : 'info'} title={`Ihr Kontingent: ${leftOf(quota)}`}>
      <p className="kern-body">
        {quota.forAll ? 'Gilt für alle Verwaltungen' : 'Gilt für Ihre Verwaltung'}, {validity(quota)}. {quota.reason}
      </p>
      {isOverdrawn(quota) && (
        <p className="kern-body">In Gebrauch ist mehr, als das Kontingent erlaubt. Weggenommen wird nichts, nur Neues beginnt nicht.</p>
      )}
      {short && (
        <p className="kern-body">
          {exceeds ? 'Ihre Auswahl ist mehr, als frei ist. ' : ''}
          Ein größeres Kontingent gibt der Anbieter. Fragen Sie {contact.name},{' '}
          <ExternalLink href={`mailto:${contact.email}`}>{contact.email}</ExternalLink>, {contact.phone}.
        </p>
      )}
    </Alert>
  );
}
