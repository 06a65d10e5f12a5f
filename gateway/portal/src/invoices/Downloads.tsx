import type { Invoice } from '../api/types';
import { ExternalLink } from '../ui/LinkButton';

/** The address of a document of an invoice. */
export function documentAddress(invoice: Pick<Invoice, 'id'>, kind: 'xml' | 'pdf' | 'zugferd'): string {
  const address = `/api/billing/v1/invoices/${encodeURIComponent(invoice.id)}`;
  return kind === 'zugferd' ? `${address}/zugferd.pdf` : `${address}.${kind}`;
}

export function Downloads({ invoice }: { invoice: Invoice }) {
  return (
    <span className="downloads">
      <ExternalLink href={documentAddress(invoice, 'xml')} download={`${invoice.number}.xml`}>
        XRechnung<span className="sr-only"> {invoice.number}</span>
      </ExternalLink>
      <ExternalLink href={documentAddress(invoice, 'pdf')} download={`${invoice.number}.pdf`}>
        PDF<span className="sr-only"> {invoice.number}</span>
      </ExternalLink>
    </span>
  );
}
