package de.allmende.marketplace.home.web;

import de.allmende.marketplace.home.Home;
import de.allmende.marketplace.home.MyService;
import de.allmende.marketplace.home.Notice;
import de.allmende.marketplace.home.ReadHome;
import de.allmende.marketplace.home.Todo;
import de.allmende.marketplace.rest.BookingStateJson;
import de.allmende.marketplace.rest.ContactJson;
import de.allmende.marketplace.rest.HomeApi;
import de.allmende.marketplace.rest.HomeJson;
import de.allmende.marketplace.rest.MoneyJson;
import de.allmende.marketplace.rest.MyServiceJson;
import de.allmende.marketplace.rest.NoticeJson;
import de.allmende.marketplace.rest.TodoJson;
import de.allmende.marketplace.rest.TodoKindJson;
import de.allmende.platform.web.CurrentActor;
import java.time.ZoneOffset;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class HomeController implements HomeApi {

    private final CurrentActor currentActor;
    private final ReadHome readHome;

    HomeController(CurrentActor currentActor, ReadHome readHome) {
        this.currentActor = currentActor;
        this.readHome = readHome;
    }

    @Override
    public ResponseEntity<HomeJson> getHome() {
        return ResponseEntity.ok(json(readHome.read(currentActor.get())));
    }

    private static HomeJson json(Home home) {
        return new HomeJson()
                .todo(home.todo().stream().map(HomeController::json).toList())
                .services(home.services().stream().map(HomeController::json).toList())
                .notices(home.notices().stream().map(HomeController::json).toList());
    }

    private static TodoJson json(Todo todo) {
        return new TodoJson()
                .kind(TodoKindJson.valueOf(todo.kind().name()))
                .title(todo.title())
                .detail(todo.detail())
                .href(todo.href())
                .since(todo.since().atOffset(ZoneOffset.UTC));
    }

    private static MyServiceJson json(MyService service) {
        var booking = service.file().booking();
        var instance = service.file().instance();
        return new MyServiceJson()
                .bookingId(booking.id().toString())
                .number(booking.number())
                .name(booking.offering().name())
                .planName(booking.plan().name())
                .state(BookingStateJson.valueOf(booking.state().name()))
                .stateLabel(booking.state().label())
                .yearlyCost(
                        new MoneyJson().amount(service.yearlyCost().toString()).currency(MoneyJson.CurrencyEnum.EUR))
                .earliestLeavingOn(service.earliestLeavingOn())
                .noticeUntil(service.noticeUntil())
                .terminatesOn(booking.terminatesOn())
                .accessUrl(instance == null ? null : instance.accessUrl())
                .contact(new ContactJson()
                        .name(booking.offering().contact().name())
                        .email(booking.offering().contact().email())
                        .phone(booking.offering().contact().phone()));
    }

    private static NoticeJson json(Notice notice) {
        return new NoticeJson().title(notice.title()).text(notice.text()).date(notice.date());
    }
}
