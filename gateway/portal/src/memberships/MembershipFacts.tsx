import type { Membership } from '../api/types';
import { day, dayBefore } from '../format/date';
import { label, LEGAL_BASES } from '../format/labels';
import { decimal } from '../format/money';
import { Facts } from '../ui/Facts';
import { noticeRuleText, referenceOf } from './words';

/** What is on file about a membership. */
export function MembershipFacts({ membership }: { membership: Membership }) {
  const { terms = {}, until } = membership;
  const rule = terms.noticeRule;
  return (
    <Facts
      facts={[
        { label: 'Rechtsgrundlage', value: label(LEGAL_BASES, membership.legalBasis) },
        { label: 'Gilt', value: until ? `${day(membership.from)} bis ${day(dayBefore(until))}` : `ab ${day(membership.from)}, unbefristet` },
        { label: 'Aktenzeichen', value: membership.fileReference },
        { label: 'Stimmen', value: terms.votes === undefined ? undefined : decimal(String(terms.votes)) },
        { label: 'Beschluss', value: referenceOf(terms.decisionReference, terms.decidedOn) },
        { label: 'Genehmigung der Aufsicht', value: terms.approvalReference },
        { label: 'Bekanntmachung', value: referenceOf(terms.publicationReference, terms.publishedOn) },
        {
          label: 'Kündigungsfrist',
          value: rule ? (
            <>
              {noticeRuleText(rule)}
              {rule.source && <span className="cell-detail">{rule.source}</span>}
            </>
          ) : (
            'noch nicht hinterlegt'
          ),
        },
      ]}
    />
  );
}
