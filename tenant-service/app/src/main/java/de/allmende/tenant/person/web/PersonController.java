package de.allmende.tenant.person.web;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PastInstants;
import de.allmende.tenant.person.CreatePerson;
import de.allmende.tenant.person.People.Place;
import de.allmende.tenant.person.ReadPeople;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.rest.NewPerson;
import de.allmende.tenant.rest.PeopleApi;
import de.allmende.tenant.rest.Person;
import de.allmende.tenant.rest.PersonPage;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class PersonController implements PeopleApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final Cursors cursors;
    private final CreatePerson createPerson;
    private final ReadPeople readPeople;
    private final BusinessTime time;
    private final String basePath;

    PersonController(
            CurrentActor currentActor,
            Idempotent idempotent,
            Cursors cursors,
            CreatePerson createPerson,
            ReadPeople readPeople,
            BusinessTime time,
            @Value("${allmende.web.base-path}") String basePath) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.cursors = cursors;
        this.createPerson = createPerson;
        this.readPeople = readPeople;
        this.time = time;
        this.basePath = basePath;
    }

    @Override
    public ResponseEntity<PersonPage> listPeople(
            de.allmende.tenant.rest.@Nullable Role role,
            @Nullable OffsetDateTime at,
            Integer pageSize,
            @Nullable String pageToken) {
        var actor = currentActor.get();
        var instant = PastInstants.of(at, time);
        var held = role == null ? null : Role.valueOf(role.name());
        var after =
                cursors.decode(actor, pageToken).map(PersonController::place).orElse(null);
        var found = readPeople.page(actor, instant, held, after, pageSize + 1);
        var views = new PersonViews(actor, BusinessTime.dayOf(instant));
        var page = new PersonPage()
                .items(found.stream().limit(pageSize).map(views::person).toList());
        if (found.size() > pageSize) {
            var last = found.get(pageSize - 1);
            page.nextPageToken(cursors.encode(actor, last.id().value() + " " + last.name()));
        }
        return ResponseEntity.ok(page);
    }

    private static Place place(String position) {
        int blank = position.indexOf(' ');
        return new Place(position.substring(blank + 1), UUID.fromString(position.substring(0, blank)));
    }

    @Override
    public ResponseEntity<Person> createPerson(String idempotencyKey, NewPerson body) {
        var command = new CreatePerson.Command(body.getName(), body.getEmail(), roles(body));
        var views = new PersonViews(currentActor.get(), time.today());
        return idempotent.answer(
                () -> createPerson.create(currentActor.get(), command),
                person -> ResponseEntity.created(URI.create(basePath + "/people/" + person.id()))
                        .body(views.person(person)));
    }

    private static Set<Role> roles(NewPerson body) {
        return body.getRoles() == null
                ? Set.of()
                : body.getRoles().stream()
                        .map(role -> Role.valueOf(role.name()))
                        .collect(Collectors.toSet());
    }
}
