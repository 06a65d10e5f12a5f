package de.allmende.tenant.actor.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.kernel.Ids;
import de.allmende.platform.security.TokenActors;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.tenant.actor.ActForTenant;
import de.allmende.tenant.actor.ReadMe;
import de.allmende.tenant.deputy.Deputy;
import de.allmende.tenant.member.InhabitantFigure;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.rest.HomeTenant;
import de.allmende.tenant.rest.Looker;
import de.allmende.tenant.rest.Me;
import de.allmende.tenant.rest.MeApi;
import de.allmende.tenant.rest.Money;
import de.allmende.tenant.rest.MyGrant;
import de.allmende.tenant.rest.MyPerson;
import de.allmende.tenant.rest.MyTenant;
import de.allmende.tenant.rest.TenantChoice;
import de.allmende.tenant.rest.TenantKind;
import de.allmende.tenant.rest.TenantState;
import de.allmende.tenant.support.SupportCase;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class MeController implements MeApi {

    private final CurrentActor currentActor;
    private final TokenActors tokens;
    private final ReadMe readMe;
    private final ActForTenant actForTenant;

    MeController(CurrentActor currentActor, TokenActors tokens, ReadMe readMe, ActForTenant actForTenant) {
        this.currentActor = currentActor;
        this.tokens = tokens;
        this.readMe = readMe;
        this.actForTenant = actForTenant;
    }

    @Override
    public ResponseEntity<Me> getMe() {
        var me = readMe.read(currentActor.get(), tokens.cameByLoginProvider(currentActor.token()));
        return ResponseEntity.ok(new Me()
                .person(person(me))
                .tenant(tenant(me))
                .roles(me.actor().grants().stream()
                        .map(Grant::role)
                        .distinct()
                        .sorted()
                        .toList())
                .grants(Stream.concat(
                                me.grants().stream().map(MeController::grant),
                                me.represented().stream().map(MeController::grant))
                        .toList())
                .looksIn(me.actor().kind() == Actor.Kind.SUPPORTER)
                .lookers(me.lookers().stream().map(MeController::looker).toList())
                .actsFrom(me.home()
                        .map(home -> new HomeTenant().id(home.id().toString()).name(home.name()))
                        .orElse(null))
                .tenants(me.choices().stream().map(MeController::choice).toList()));
    }

    @Override
    public ResponseEntity<Void> actForTenant(String tenantId) {
        Answers.orRefuse(actForTenant.begin(currentActor.get(), id(TenantId::parse, tenantId)));
        return ResponseEntity.noContent().build();
    }

    @Override
    public ResponseEntity<Void> stopActingForTenant() {
        Answers.orRefuse(actForTenant.end(currentActor.get()));
        return ResponseEntity.noContent().build();
    }

    private static MyPerson person(ReadMe.Me me) {
        var prefix = me.actor().kind() == Actor.Kind.MACHINE ? "apc" : "psn";
        return new MyPerson()
                .id(Ids.text(prefix, me.actor().subject()))
                .name(me.actor().name())
                .email(me.person().map(Person::email).orElse(null));
    }

    private static MyTenant tenant(ReadMe.Me me) {
        var profile = me.tenant();
        var ars = profile.ars();
        return new MyTenant()
                .id(me.actor().tenant().toString())
                .name(profile.name())
                .alias(profile.alias())
                .ars(ars == null ? null : ars.value())
                .kind(TenantKind.valueOf(profile.kind().name()))
                .state(TenantState.valueOf(me.state().name()))
                .inhabitants(me.inhabitants().map(InhabitantFigure::count).orElse(null));
    }

    private static MyGrant grant(GrantEntry grant) {
        return new MyGrant()
                .role(grant.role().name())
                .valueLimit(money(grant.limits().value()))
                .costCentres(grant.limits().costCentres())
                .from(grant.period().from())
                .until(grant.period().until());
    }

    private static MyGrant grant(Deputy deputy) {
        return grant(deputy.grant())
                .from(deputy.period().from())
                .until(deputy.period().until())
                .deputyFor(deputy.principal().name());
    }

    private static @Nullable Money money(de.allmende.platform.kernel.@Nullable Money amount) {
        return amount == null ? null : new Money().amount(amount.toString()).currency(Money.CurrencyEnum.EUR);
    }

    private static Looker looker(SupportCase known) {
        return new Looker()
                .supportCaseId(known.id().toString())
                .name(known.supporterName())
                .role(known.role().name())
                .reason(known.reason())
                .endsAt(Objects.requireNonNull(known.grant()).endsAt().atOffset(ZoneOffset.UTC));
    }

    private static TenantChoice choice(ReadMe.Choice choice) {
        return new TenantChoice()
                .id(choice.id().toString())
                .name(choice.name())
                .alias(choice.alias())
                .active(choice.active())
                .represented(choice.represented());
    }
}
