package de.allmende.marketplace.home;

import java.util.List;

/** The first page: to do, my services, notices. */
public record Home(List<Todo> todo, List<MyService> services, List<Notice> notices) {

    public Home {
        todo = List.copyOf(todo);
        services = List.copyOf(services);
        notices = List.copyOf(notices);
    }
}
