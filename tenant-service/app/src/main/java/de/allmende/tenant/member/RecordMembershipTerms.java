package de.allmende.tenant.member;

import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.TenantRefusal.TenantUnknown;
import de.allmende.tenant.member.TenantRefusal.VotesAreForMembers;
import java.util.List;
import java.util.Objects;

/**
 * The association records what is on file about a membership: votes, decision, approval, publication, notice rule. The new
 * statement replaces the one before, which stays on record.
 *
 * <p>Refusals: the tenant or the membership is unknown; only members have votes.
 */
public final class RecordMembershipTerms {

    private final TenantChange change;
    private final Memberships memberships;

    RecordMembershipTerms(TenantChange change, Memberships memberships) {
        this.change = change;
        this.memberships = memberships;
    }

    public Outcome<Tenant, TenantRefusal> record(
            Actor actor, TenantId tenantId, MembershipId id, MembershipTerms terms) {
        return change.make(actor, tenantId, "MEMBERSHIP_TERMS_RECORDED", tenant -> {
            var membership = tenant.membership(id);
            if (membership.isEmpty()) {
                return Outcome.refused(new TenantUnknown());
            }
            var basis = membership.get().legalBasis();
            if (terms.votes() != null && basis != LegalBasis.MEMBER) {
                return Outcome.refused(new VotesAreForMembers(basis));
            }
            memberships.addTerms(actor, tenant, id, terms);
            return Outcome.done(new TenantChange.Step(
                    "Angaben zu „%s“ ab %2$td.%2$tm.%2$tY: %3$s."
                            .formatted(basis.label(), membership.get().period().from(), summary(terms)),
                    changes(membership.get().terms(), terms)));
        });
    }

    /** The parts that differ; all of them when the statement only repeats the one before. */
    private static List<Change> changes(MembershipTerms before, MembershipTerms after) {
        var parts = List.of(
                Change.of("Stimmen", before.votes(), after.votes()),
                Change.of("Beschluss vom", before.decidedOn(), after.decidedOn()),
                Change.of("Aktenzeichen des Beschlusses", before.decisionReference(), after.decisionReference()),
                Change.of("Genehmigung", before.approvalReference(), after.approvalReference()),
                Change.of("Bekanntgemacht am", before.publishedOn(), after.publishedOn()),
                Change.of("Fundstelle", before.publicationReference(), after.publicationReference()),
                Change.of("Kündigungsfrist", notice(before), notice(after)));
        var changed = parts.stream()
                .filter(part -> !Objects.equals(part.before(), part.after()))
                .toList();
        return changed.isEmpty() ? parts : changed;
    }

    private static String notice(MembershipTerms terms) {
        var rule = terms.noticeRule();
        return rule == null
                ? "keine"
                : "%d Monate, Termin: %s".formatted(rule.months(), rule.term().label());
    }

    private static String summary(MembershipTerms terms) {
        return (terms.votes() == null ? "" : "Stimmen %d, ".formatted(terms.votes())) + "Kündigungsfrist: "
                + notice(terms);
    }
}
