package de.allmende.tenant.member;

import static de.allmende.tenant.db.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.member.TenantRefusal.AssociationDecides;
import de.allmende.tenant.member.TenantRefusal.TenantChangedMeanwhile;
import de.allmende.tenant.member.TenantRefusal.TenantIsClosed;
import de.allmende.tenant.member.TenantRefusal.TenantUnknown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MasterDataIT {

    private static final RoutingId ROUTING = RoutingId.of("071110000000", "001");
    private static final MasterData FULL = data(null, null, ROUTING);

    private TestHouse house;
    private Tenant verband;
    private Tenant koblenz;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        koblenz = house.member(verband, "koblenz", "071110000000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static MasterData data(
            @Nullable String name, @Nullable ApprovalPreset preset, @Nullable RoutingId routing) {
        return new MasterData(
                name,
                preset,
                routing,
                new Address("Willi-Hörter-Platz 1", "56068", "Koblenz"),
                new Contact("Heike Lange", "heike@koblenz.example", null),
                new Contact("Claudia Köhler", "datenschutz@koblenz.example", "0261 1"),
                new PaymentDetails("22/999/99999", null, new Iban("DE93 9999 9999 0000 0000 01")),
                new BookingDefaults("11140.543100", new AccountFormat("99999.999999")));
    }

    private Outcome<Tenant, TenantRefusal> edit(TenantId who, long revision, MasterData data) {
        return house.get(EditMasterData.class).edit(TestHouse.job(who), koblenz.id(), revision, data);
    }

    /** What the last such entry of the audit trail says. */
    private String lastEntry(TenantId tenant) {
        return house.database()
                .transactions()
                .read(
                        TestHouse.job(tenant),
                        () -> house.database()
                                .context()
                                .select(AUDIT_ENTRY.CONTENT)
                                .from(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.ACT.eq("MASTER_DATA_CHANGED"))
                                .orderBy(AUDIT_ENTRY.ID.desc())
                                .limit(1)
                                .fetchOptional(row -> String.valueOf(row.value1()))
                                .orElse(""));
    }

    private static String change(String field, @Nullable String before, @Nullable String after) {
        return "{\"field\":\"%s\",\"before\":%s,\"after\":%s}".formatted(field, quoted(before), quoted(after));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static void assertRefused(Outcome<?, ?> outcome, TenantRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void aTenantEditsItselfAndTheOthersAreTold() {
        var edited = edit(koblenz.id(), koblenz.revision(), FULL).orElseThrow();

        assertThat(edited.revision()).isEqualTo(koblenz.revision() + 1);
        assertThat(edited.profile()).isEqualTo(FULL.on(koblenz.profile()));
        assertThat(house.told(koblenz.id()).getRoutingId()).isEqualTo(ROUTING.value());
        assertThat(house.told(koblenz.id()).getIban()).isEqualTo("DE93999999990000000001");
        assertThat(lastEntry(koblenz.id()))
                .contains(change("Leitweg-ID", null, ROUTING.value()))
                .contains(change("Kontakt", null, "Heike Lange, heike@koblenz.example"));
    }

    @Test
    void theAssociationEditsEverything() {
        edit(koblenz.id(), koblenz.revision(), FULL).orElseThrow();

        var edited = edit(
                        verband.id(), koblenz.revision() + 1, data("Koblenz am Rhein", ApprovalPreset.SMALL_TOWN, null))
                .orElseThrow();

        assertThat(edited.profile().name()).isEqualTo("Koblenz am Rhein");
        assertThat(edited.profile().routingId()).isNull();
        assertThat(lastEntry(verband.id()))
                .contains(change("Name", "Koblenz, Stadt", "Koblenz am Rhein"))
                .contains(change("Freigabe", "Standard", "Kleine Verwaltung"))
                .contains(change("Leitweg-ID", ROUTING.value(), null))
                .doesNotContain("Anschrift");
    }

    @Test
    void refusesWhatHasChangedMeanwhile() {
        edit(verband.id(), koblenz.revision(), FULL).orElseThrow();

        assertRefused(edit(koblenz.id(), koblenz.revision(), data(null, null, null)), new TenantChangedMeanwhile());
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        var edited = edit(verband.id(), koblenz.revision(), FULL).orElseThrow();

        assertThat(edit(koblenz.id(), edited.revision(), FULL).orElseThrow()).isEqualTo(edited);
        assertThat(lastEntry(koblenz.id())).isEmpty();
    }

    @Test
    void aTenantDoesNotDecideWhatTheAssociationDecides() {
        assertRefused(
                edit(koblenz.id(), koblenz.revision(), data("Freie Stadt Koblenz", null, null)),
                new AssociationDecides());
        assertRefused(
                edit(koblenz.id(), koblenz.revision(), data(null, ApprovalPreset.SMALL_TOWN, null)),
                new AssociationDecides());
        assertThat(edit(koblenz.id(), koblenz.revision(), data("Koblenz, Stadt", ApprovalPreset.STANDARD, null)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theDatabaseKeepsATenantFromDecidingIt() {
        var koblenzItself = TestHouse.job(koblenz.id());

        assertThatThrownBy(() -> house.database().transactions().change(koblenzItself, () -> {
                    house.get(Tenants.class).changeState(koblenz.id(), TenantState.SUSPENDED);
                    return koblenz.id();
                }))
                .hasStackTraceContaining("Only the association changes");
    }

    @Test
    void nobodyElseEditsIt() {
        var mainz = house.member(verband, "mainz", "073150000000");
        var other = house.association("anderer-verband");

        assertRefused(edit(mainz.id(), koblenz.revision(), FULL), new TenantUnknown());
        assertRefused(edit(other.id(), koblenz.revision(), FULL), new TenantUnknown());
    }

    @Test
    void leavesTheRecordsOfAClosedTenantAlone() {
        var invited = house.get(CreateTenant.class)
                .create(
                        TestHouse.job(verband.id()),
                        TestHouse.command(TenantId.next(), null, "Software GmbH", "software", TenantKind.SUPPLIER))
                .orElseThrow();
        var closed = house.get(ChangeTenant.class)
                .moveTo(TestHouse.job(verband.id()), invited.id(), TenantState.CLOSED, null)
                .orElseThrow();

        assertRefused(
                house.get(EditMasterData.class).edit(TestHouse.job(verband.id()), closed.id(), closed.revision(), FULL),
                new TenantIsClosed());
    }
}
