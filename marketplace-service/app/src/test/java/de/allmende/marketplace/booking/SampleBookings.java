package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.ChargePeriod;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.PriceModel;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The people and bookings of the tests: Kaiserslautern books the E-Akte of the association. */
public final class SampleBookings {

    public static final TenantId KAISERSLAUTERN = new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000011"));
    public static final TenantId KOBLENZ = new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000012"));

    public static final Actor ORDERER = person(KAISERSLAUTERN, "Olga Ordnung", Grant.of("ORDERER"));
    public static final Actor APPROVER =
            person(KAISERSLAUTERN, "Frieda Freigabe", new Grant("APPROVER", Money.euro("1000000.00")));
    public static final Actor APPROVER_OF_LITTLE =
            person(KAISERSLAUTERN, "Karl Klein", new Grant("APPROVER", Money.euro("100.00")));
    public static final Actor ORDERER_AND_APPROVER = new Actor(
            KAISERSLAUTERN,
            Actor.Kind.PERSON,
            ORDERER.subject(),
            ORDERER.name(),
            List.of(Grant.of("ORDERER"), Grant.of("APPROVER")));
    public static final Actor APPROVER_OF_KOBLENZ = person(KOBLENZ, "Kurt Koblenz", Grant.of("APPROVER"));
    public static final Actor ORDERER_OF_KOBLENZ = person(KOBLENZ, "Klara Koblenz", Grant.of("ORDERER"));
    public static final Actor FULFILLER = person(SampleOfferings.ASSOCIATION, "Konrad Katalog", Grant.of("FULFILLER"));

    public static final ProcurementGround GROUND =
            new ProcurementGround(Ids.next(), ProcurementBasis.JOINT_CONTROL, "§ 3 der Verbandsordnung");

    private SampleBookings() {}

    /** Somebody of Kaiserslautern whose right is for these cost centres only. */
    static Actor ofCostCentres(String role, String... costCentres) {
        return person(KAISERSLAUTERN, "Karla Kostenstelle", new Grant(role, null, Set.of(costCentres), null));
    }

    private static Actor person(TenantId tenant, String name, Grant grant) {
        return new Actor(tenant, Actor.Kind.PERSON, Ids.next(), name, List.of(grant));
    }

    public static Booking inApproval() {
        return inApproval(SampleOfferings.eAkte());
    }

    public static Booking inApproval(Offering offering) {
        var now = Instant.parse("2026-11-22T11:00:00Z");
        return new Booking(
                BookingId.next(),
                "B-2026-000001",
                offering.provider(),
                KAISERSLAUTERN,
                BookedOffering.of(offering),
                plan(),
                quote("price-1"),
                OrderDetails.NONE,
                Person.of(ORDERER),
                now,
                null,
                BookingState.IN_APPROVAL,
                now,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    private static BookedPlan plan() {
        return new BookedPlan(
                "standard",
                "Standard",
                List.of(
                        new BookedComponent(
                                "e-akte.standard.arbeitsplatz",
                                "Arbeitsplatz",
                                PriceModel.PER_UNIT,
                                "Arbeitsplatz",
                                new BigDecimal("25")),
                        new BookedComponent(
                                "e-akte.standard.einrichtung",
                                "Einrichtung",
                                PriceModel.ONE_TIME,
                                "Einrichtung",
                                BigDecimal.ONE)));
    }

    /** For a term of twelve months. */
    public static Quote quote(String priceVersion) {
        return quote(priceVersion, 12);
    }

    /** For a term of two months or more. */
    public static Quote quote(String priceVersion, int months) {
        var monthly = new BigDecimal("197.50");
        var once = new BigDecimal("490.00");
        var term = once.add(monthly.multiply(BigDecimal.valueOf(months)));
        return new Quote(
                List.of(new Quote.Line(
                        "e-akte.standard.arbeitsplatz",
                        "Arbeitsplatz",
                        PriceModel.PER_UNIT,
                        new BigDecimal("25"),
                        "Arbeitsplatz",
                        new BigDecimal("7.90"),
                        Money.euro("197.50"),
                        ChargePeriod.MONTH,
                        null)),
                Money.euro("197.50"),
                Money.euro("490.00"),
                Money.euro("885.00"),
                Money.euro("2370.00"),
                new Money(term),
                Money.rounded(term.multiply(new BigDecimal("1.19"))),
                new Quote.Tax("UST_REGEL", "Umsatzsteuer", "S", new BigDecimal("19"), null, "Rechnung"),
                LocalDate.parse("2026-11-22"),
                LocalDate.parse("2026-11-22"),
                priceVersion,
                fiscalYears(once, monthly, months));
    }

    /** Two months of 2026, and what follows. */
    private static List<Quote.FiscalYear> fiscalYears(BigDecimal once, BigDecimal monthly, int months) {
        var years = new ArrayList<Quote.FiscalYear>();
        years.add(new Quote.FiscalYear(2026, new Money(once.add(monthly.multiply(BigDecimal.TWO)))));
        for (int left = months - 2; left > 0; left -= 12) {
            years.add(new Quote.FiscalYear(
                    2026 + years.size(), new Money(monthly.multiply(BigDecimal.valueOf(Math.min(left, 12))))));
        }
        return years;
    }
}
