package de.allmende.tenant.deputy.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PastInstants;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.deputy.DeputyId;
import de.allmende.tenant.deputy.EndDeputy;
import de.allmende.tenant.deputy.NameDeputy;
import de.allmende.tenant.deputy.ReadDeputies;
import de.allmende.tenant.person.GrantId;
import de.allmende.tenant.person.PersonId;
import de.allmende.tenant.person.ReadPeople;
import de.allmende.tenant.rest.Colleague;
import de.allmende.tenant.rest.ColleagueList;
import de.allmende.tenant.rest.DeputiesApi;
import de.allmende.tenant.rest.Deputy;
import de.allmende.tenant.rest.DeputyList;
import de.allmende.tenant.rest.Money;
import de.allmende.tenant.rest.NewDeputy;
import de.allmende.tenant.rest.Role;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class DeputyController implements DeputiesApi {

    private static final int MOST_COLLEAGUES = 500;

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final NameDeputy nameDeputy;
    private final EndDeputy endDeputy;
    private final ReadDeputies readDeputies;
    private final ReadPeople readPeople;
    private final BusinessTime time;

    DeputyController(
            CurrentActor currentActor,
            Idempotent idempotent,
            NameDeputy nameDeputy,
            EndDeputy endDeputy,
            ReadDeputies readDeputies,
            ReadPeople readPeople,
            BusinessTime time) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.nameDeputy = nameDeputy;
        this.endDeputy = endDeputy;
        this.readDeputies = readDeputies;
        this.readPeople = readPeople;
        this.time = time;
    }

    @Override
    public ResponseEntity<DeputyList> listDeputies(@Nullable OffsetDateTime at) {
        var actor = currentActor.get();
        var instant = PastInstants.of(at, time);
        var found = at == null ? readDeputies.all(actor) : readDeputies.at(actor, instant);
        return ResponseEntity.ok(new DeputyList()
                .items(found.stream()
                        .map(deputy -> view(deputy, BusinessTime.dayOf(instant)))
                        .toList()));
    }

    @Override
    public ResponseEntity<ColleagueList> listColleagues() {
        return ResponseEntity.ok(new ColleagueList()
                .items(readPeople.page(currentActor.get(), time.now(), null, null, MOST_COLLEAGUES).stream()
                        .map(person ->
                                new Colleague().id(person.id().toString()).name(person.name()))
                        .toList()));
    }

    @Override
    public ResponseEntity<Deputy> nameDeputy(String idempotencyKey, NewDeputy body) {
        if (!body.getUntil().isAfter(body.getFrom())) {
            throw Problems.badRequest(
                    "/until", "WRONG_VALUE", "Das Ende muss nach dem Beginn liegen; es ist der erste Tag danach.");
        }
        var command = new NameDeputy.Command(
                id(GrantId::parse, body.getGrantId()),
                id(PersonId::parse, body.getPersonId()),
                body.getFrom(),
                body.getUntil());
        var today = time.today();
        return idempotent.answer(
                () -> nameDeputy.name(currentActor.get(), command),
                deputy -> ResponseEntity.status(HttpStatus.CREATED).body(view(deputy, today)));
    }

    @Override
    public ResponseEntity<Deputy> endDeputy(String deputyId, String idempotencyKey) {
        var id = id(DeputyId::parse, deputyId);
        var today = time.today();
        return idempotent.answer(
                () -> endDeputy.end(currentActor.get(), id), deputy -> ResponseEntity.ok(view(deputy, today)));
    }

    private static Deputy view(de.allmende.tenant.deputy.Deputy deputy, LocalDate today) {
        var limit = deputy.grant().limits().value();
        var view = new Deputy()
                .id(deputy.id().toString())
                .grantId(deputy.grant().id().toString())
                .role(Role.valueOf(deputy.grant().role().name()))
                .costCentres(deputy.grant().limits().costCentres())
                .principal(new Colleague()
                        .id(Ids.text("psn", deputy.principal().id()))
                        .name(deputy.principal().name()))
                .person(new Colleague()
                        .id(Ids.text("psn", deputy.person().id()))
                        .name(deputy.person().name()))
                .from(deputy.period().from())
                .until(deputy.period().until())
                .namedAt(deputy.namedAt().atOffset(ZoneOffset.UTC))
                .valid(deputy.holdsOn(today))
                .over(deputy.isOverOn(today));
        if (limit != null) {
            view.valueLimit(new Money().amount(limit.toString()).currency(Money.CurrencyEnum.EUR));
        }
        var end = deputy.end();
        if (end != null) {
            view.endedBy(end.byName()).endedAt(end.at().atOffset(ZoneOffset.UTC));
        }
        return view;
    }
}
