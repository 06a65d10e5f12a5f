package de.allmende.marketplace.booking.persistence;

import static de.allmende.marketplace.db.Tables.BOOKING;
import static de.allmende.marketplace.db.Tables.BOOKING_EVENT;

import de.allmende.marketplace.booking.BookingState;
import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Bookings of a tenant with their timelines; open are those that it has ordered and that have not ended. */
@Component
final class BookingExport implements ExportPart {

    private static final List<String> OVER = Stream.of(BookingState.values())
            .filter(state -> state.next().isEmpty())
            .map(BookingState::name)
            .toList();

    private final DSLContext database;

    BookingExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("buchungen", "Buchungen, die Ihre Organisation aufgegeben oder erbracht hat")
                .id("kennung", "Kennung", BOOKING.ID, "bkg")
                .column("nummer", "Buchungsnummer", BOOKING.NUMBER)
                .id("besteller", "Kennung des Bestellers", BOOKING.CONSUMER_ID, "tnt")
                .id("anbieter", "Kennung des Anbieters", BOOKING.PROVIDER_ID, "tnt")
                .column("stand", "Stand", BOOKING.STATE)
                .column("stand_seit", "Stand seit", BOOKING.STATE_SINCE)
                .column("leistung", "Kurzname der Leistung", BOOKING.OFFERING_KEY)
                .column("leistung_name", "Name der Leistung", BOOKING.OFFERING_NAME)
                .column("leistung_fassung", "Fassung der Leistung", BOOKING.OFFERING_VERSION)
                .column("tarif", "Tarif", BOOKING.PLAN_CODE)
                .column("inhalt", "Bestellte Mengen, Preise, Angaben", BOOKING.CONTENT)
                .column("bestellt", "Bestellte Mengen und Preise, wenn sie sich geändert haben", BOOKING.ORDERED)
                .column("angaben", "Angaben zur Bestellung, wie sie heute gelten", BOOKING.ORDER_VALUES)
                .column("brutto_laufzeit", "Bruttobetrag der ersten Laufzeit in Euro", BOOKING.FULL_TERM_GROSS_AMOUNT)
                .column("bestellt_von", "Bestellt von", BOOKING.REQUESTED_BY_NAME)
                .column("bestellt_am", "Bestellt am", BOOKING.REQUESTED_AT)
                .column("entschieden_von", "Entschieden von", BOOKING.DECIDED_BY_NAME)
                .column("entschieden_am", "Entschieden am", BOOKING.DECIDED_AT)
                .column(
                        "vergaberecht",
                        "Grund, aus dem ohne eigenes Vergabeverfahren gebucht wurde",
                        BOOKING.PROCUREMENT)
                .column("beginnt_am", "Gewünschter Beginn", BOOKING.STARTS_ON)
                .column("aktiv_seit", "Aktiv seit", BOOKING.ACTIVE_SINCE)
                .column("ruht_seit", "Ruht seit", BOOKING.SUSPENDED_SINCE)
                .column("endet_am", "Letzter Tag", BOOKING.TERMINATES_ON)
                .column("vorgaenger", "Nummer der Buchung, die sie fortsetzt", BOOKING.ORIGIN_NUMBER)
                .from(fields -> database.select(fields)
                        .from(BOOKING)
                        .where(BOOKING.CONSUMER_ID.eq(tenant.value()).or(BOOKING.PROVIDER_ID.eq(tenant.value())))
                        .orderBy(BOOKING.ID)));
        out.table(ExportTable.of("buchungsverlauf", "Wer wann was mit einer Buchung getan hat")
                .id("buchung", "Kennung der Buchung", BOOKING_EVENT.BOOKING_ID, "bkg")
                .column("zeitpunkt", "Zeitpunkt", BOOKING_EVENT.HAPPENED_AT)
                .column("handlung", "Handlung", BOOKING_EVENT.ACT)
                .column("stand", "Stand danach", BOOKING_EVENT.STATE)
                .column("von", "Von wem", BOOKING_EVENT.ACTOR_NAME)
                .column("bemerkung", "Bemerkung", BOOKING_EVENT.COMMENT)
                .from(fields -> database.select(fields)
                        .from(BOOKING_EVENT)
                        .where(BOOKING_EVENT
                                .CONSUMER_ID
                                .eq(tenant.value())
                                .or(BOOKING_EVENT.PROVIDER_ID.eq(tenant.value())))
                        .orderBy(BOOKING_EVENT.ID)));
        database.select(BOOKING.NUMBER, BOOKING.OFFERING_NAME, BOOKING.STATE)
                .from(BOOKING)
                .where(BOOKING.CONSUMER_ID.eq(tenant.value()))
                .and(BOOKING.STATE.notIn(OVER))
                .orderBy(BOOKING.ID)
                .forEach(row -> out.openItem("Die Buchung %s (%s) ist offen: %s."
                        .formatted(
                                row.value1(),
                                row.value2(),
                                BookingState.valueOf(row.value3()).label())));
    }
}
