package de.allmende.tenant.person.web;

import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.rest.Grant;
import de.allmende.tenant.rest.LoginState;
import de.allmende.tenant.rest.Money;
import de.allmende.tenant.rest.Role;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** People and grants as the contract shows them. */
final class PersonViews {

    private PersonViews() {}

    static de.allmende.tenant.rest.Person person(Person person, LocalDate today) {
        return new de.allmende.tenant.rest.Person()
                .id(person.id().toString())
                .name(person.name())
                .email(person.email())
                .loginState(person.subject() == null ? LoginState.PENDING : LoginState.READY)
                .grants(person.grants().stream()
                        .map(grant -> grant(grant, today))
                        .toList());
    }

    static Grant grant(GrantEntry grant, LocalDate today) {
        var view = new Grant()
                .id(grant.id().toString())
                .personId(grant.person().toString())
                .role(Role.valueOf(grant.role().name()))
                .valueLimit(money(grant.valueLimit()))
                .from(grant.period().from())
                .until(grant.period().until())
                .grantedBy(grant.grantedByName())
                .grantedAt(grant.grantedAt().atOffset(ZoneOffset.UTC))
                .valid(grant.holdsOn(today));
        var withdrawal = grant.withdrawal();
        if (withdrawal != null) {
            view.withdrawnBy(withdrawal.byName()).withdrawnAt(withdrawal.at().atOffset(ZoneOffset.UTC));
        }
        return view;
    }

    private static @Nullable Money money(de.allmende.platform.kernel.@Nullable Money amount) {
        return amount == null ? null : new Money().amount(amount.toString()).currency(Money.CurrencyEnum.EUR);
    }
}
