package de.allmende.tenant.person.web;

import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.PersonId;
import de.allmende.tenant.person.RoleExplanation;
import de.allmende.tenant.rest.ConfirmationRequest;
import de.allmende.tenant.rest.Grant;
import de.allmende.tenant.rest.GrantState;
import de.allmende.tenant.rest.LoginState;
import de.allmende.tenant.rest.Money;
import de.allmende.tenant.rest.MyRole;
import de.allmende.tenant.rest.Role;
import de.allmende.tenant.rest.RoleHolder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** People and grants as the contract shows them to somebody on a day. */
record PersonViews(Actor reader, LocalDate today) {

    de.allmende.tenant.rest.Person person(Person person) {
        return new de.allmende.tenant.rest.Person()
                .id(person.id().toString())
                .name(person.name())
                .email(person.email())
                .loginState(person.subject() == null ? LoginState.PENDING : LoginState.READY)
                .grants(person.grants().stream().map(this::grant).toList());
    }

    Grant grant(GrantEntry grant) {
        var byJob = grant.grantedBy().equals(reader.tenant().value());
        var view = new Grant()
                .id(grant.id().toString())
                .personId(grant.person().toString())
                .role(Role.valueOf(grant.role().name()))
                .valueLimit(money(grant.limits().value()))
                .costCentres(grant.limits().costCentres())
                .from(grant.period().from())
                .until(grant.period().until())
                .grantedBy(grant.grantedByName())
                .grantedAt(grant.grantedAt().atOffset(ZoneOffset.UTC))
                .grantedById(byJob ? null : new PersonId(grant.grantedBy()).toString())
                .confirmationNeeded(grant.confirmationNeeded())
                .valid(grant.holdsOn(today))
                .state(GrantState.valueOf(grant.stateOn(today).name()));
        var decision = grant.decision();
        if (decision != null) {
            view.decidedBy(decision.byName())
                    .decidedAt(decision.at().atOffset(ZoneOffset.UTC))
                    .rejectionReason(decision.reason());
        }
        var withdrawal = grant.withdrawal();
        if (withdrawal != null) {
            view.withdrawnBy(withdrawal.byName())
                    .withdrawnAt(withdrawal.at().atOffset(ZoneOffset.UTC))
                    .withdrawalReason(withdrawal.reason());
        }
        return view;
    }

    MyRole role(RoleExplanation explanation) {
        var own = explanation.grant();
        return new MyRole()
                .role(Role.valueOf(explanation.role().name()))
                .grant(own == null ? null : grant(own))
                .secondPersonNeeded(explanation.role().needsSecondPerson())
                .holders(explanation.holders().stream()
                        .map(holder -> new RoleHolder()
                                .name(holder.name())
                                .valueLimit(money(holder.grant().limits().value()))
                                .costCentres(holder.grant().limits().costCentres()))
                        .toList())
                .givers(explanation.givers());
    }

    static ConfirmationRequest request(de.allmende.tenant.person.ConfirmationRequest request) {
        return new ConfirmationRequest()
                .tenantId(request.tenant().toString())
                .tenantName(request.tenantName())
                .grantId(request.grant().toString())
                .personName(request.personName())
                .role(Role.valueOf(request.role().name()))
                .valueLimit(money(request.limits().value()))
                .costCentres(request.limits().costCentres())
                .from(request.period().from())
                .until(request.period().until())
                .grantedBy(request.grantedByName())
                .askedAt(request.askedAt().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Money money(de.allmende.platform.kernel.@Nullable Money amount) {
        return amount == null ? null : new Money().amount(amount.toString()).currency(Money.CurrencyEnum.EUR);
    }
}
