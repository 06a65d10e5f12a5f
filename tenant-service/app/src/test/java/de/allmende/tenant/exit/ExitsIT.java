package de.allmende.tenant.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.dataexport.ContributeExport;
import de.allmende.platform.dataexport.Contribution;
import de.allmende.platform.dataexport.ExportSink;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.dataexport.AssembleDataExports;
import de.allmende.tenant.dataexport.Contributor;
import de.allmende.tenant.dataexport.DataExport;
import de.allmende.tenant.dataexport.OpenDataExport;
import de.allmende.tenant.dataexport.RequestDataExport;
import de.allmende.tenant.dataexport.TakeContribution;
import de.allmende.tenant.document.DocumentKind;
import de.allmende.tenant.document.FileDocument;
import de.allmende.tenant.exit.DeletionRecord.Erased;
import de.allmende.tenant.exit.ExitItem.State;
import de.allmende.tenant.exit.ExitRefusal.ClosingConfirmedByProposer;
import de.allmende.tenant.exit.ExitRefusal.ClosingIsProposed;
import de.allmende.tenant.exit.ExitRefusal.ClosingNotProposed;
import de.allmende.tenant.exit.ExitRefusal.ExitBeforeTheEnd;
import de.allmende.tenant.exit.ExitRefusal.ExitExportMissing;
import de.allmende.tenant.exit.ExitRefusal.ExitExportNotDownloaded;
import de.allmende.tenant.exit.ExitRefusal.ExitItemsOpen;
import de.allmende.tenant.exit.ExitRefusal.ExitOfState;
import de.allmende.tenant.exit.ExitRefusal.ExitUnknown;
import de.allmende.tenant.exit.ExitRefusal.MembershipIsOver;
import de.allmende.tenant.member.ChangeTenant;
import de.allmende.tenant.member.Contact;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.GiveNotice;
import de.allmende.tenant.member.MembershipTerms;
import de.allmende.tenant.member.NoticeRule;
import de.allmende.tenant.member.NoticeTerm;
import de.allmende.tenant.member.RecordMembershipTerms;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantProfile;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Koblenz declares on 22.11.2026 that it leaves; its last day is 30.11.2026. */
class ExitsIT {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-11-30");
    private static final String UNBILLED = "Noch nicht abgerechnet: E-Akte (Buchung B-1), 11/2026.";

    private TestHouse house;
    private Tenant verband;
    private Tenant koblenz;
    private Actor administrator;
    private Actor revision;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        koblenz = house.member(verband, "koblenz", "071110000000");
        administrator = as(house.person(verband, "Hoffmann", Role.ASSOCIATION_ADMIN), Role.ASSOCIATION_ADMIN);
        revision = as(house.person(verband, "Wolf", Role.AUDITOR), Role.AUDITOR);
        house.loggedIn(koblenz, "Lange", Role.ORDERER);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Actor as(Person person, Role role) {
        return new Actor(
                verband.id(), Actor.Kind.PERSON, person.id().value(), person.name(), List.of(Grant.of(role.name())));
    }

    private static Actor of(Tenant tenant) {
        return TestHouse.job(tenant.id());
    }

    private void leaves() {
        var membership = koblenz.memberships().getFirst().id();
        house.get(RecordMembershipTerms.class)
                .record(
                        of(verband),
                        koblenz.id(),
                        membership,
                        new MembershipTerms(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                new NoticeRule(0, NoticeTerm.MONTH_END, null, null)))
                .orElseThrow();
        house.get(GiveNotice.class)
                .give(
                        of(verband),
                        koblenz.id(),
                        membership,
                        new GiveNotice.Command(LocalDate.parse("2026-11-22"), "Oberbürgermeister", null, LAST_DAY))
                .orElseThrow();
    }

    private void hasLeft() {
        leaves();
        house.clock().advanceTo("2026-12-01");
    }

    private DataExport asked(Tenant who) {
        return house.get(RequestDataExport.class).request(of(who), koblenz.id()).orElseThrow();
    }

    private DataExport exported(Tenant who, String... unbilled) {
        var export = asked(who);
        new ContributeExport(
                        house.database().transactions(), List.copyOf(house.exportParts()), house.get(ExportSink.class))
                .contribute(export.tenant(), export.id().value());
        contributed(export, Contributor.MARKETPLACE);
        contributed(export, Contributor.BILLING, unbilled);
        house.get(AssembleDataExports.class).assembleDue();
        return export;
    }

    private void contributed(DataExport export, Contributor service, String... openItems) {
        house.get(TakeContribution.class)
                .take(export.tenant(), export.id(), service, new Contribution(List.of(), List.of(openItems)))
                .orElseThrow();
    }

    private void downloaded(Tenant who, DataExport export) {
        try (var content = house.get(OpenDataExport.class)
                .open(of(who), export.id())
                .orElseThrow()
                .content()) {
            content.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void takenAway() {
        downloaded(koblenz, exported(koblenz));
    }

    private Outcome<ExitCase, ExitRefusal> propose(Actor actor) {
        return house.get(ProposeClosing.class).propose(actor, koblenz.id());
    }

    private Outcome<ExitCase, ExitRefusal> confirm(Actor actor) {
        return house.get(ConfirmClosing.class).confirm(actor, koblenz.id());
    }

    private Outcome<ExitCase, ExitRefusal> discard(Actor actor) {
        return house.get(DiscardClosing.class).discard(actor, koblenz.id(), "Eine Buchung fehlt noch");
    }

    private ExitCase seenBy(TenantId who) {
        return house.get(ReadExits.class)
                .of(TestHouse.job(who), koblenz.id())
                .orElseThrow()
                .exit();
    }

    private ExitCase seen() {
        return seenBy(verband.id());
    }

    private State stateOf(ExitItem.Kind kind) {
        return seen().items().stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void closed() {
        propose(administrator).orElseThrow();
        confirm(revision).orElseThrow();
    }

    private void erase() {
        house.get(EraseClosedTenants.class).eraseDue();
    }

    private static void assertRefused(Outcome<?, ?> outcome, ExitRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    private int rows(String table) {
        return house.database()
                .transactions()
                .read(
                        of(koblenz),
                        () -> house.database()
                                .context()
                                .fetchCount(
                                        DSL.table(table),
                                        DSL.field("tenant_id").eq(koblenz.id().value())));
    }

    @Test
    void isThereFromTheDeclarationOn() {
        assertThat(seen().stage()).isEqualTo(ExitStage.NOT_LEAVING);
        leaves();

        for (var who : List.of(verband, koblenz)) {
            var exit = seenBy(who.id());
            assertThat(exit.stage()).isEqualTo(ExitStage.MEMBERSHIP_RUNS);
            assertThat(exit.endedOn()).isEqualTo(LAST_DAY.plusDays(1));
        }
        assertThat(house.get(ReadExits.class).all(administrator))
                .singleElement()
                .satisfies(exit -> assertThat(exit.tenant().id()).isEqualTo(koblenz.id()));
        assertRefused(propose(administrator), new ExitBeforeTheEnd());
    }

    @Test
    void isTickedByFacts() {
        leaves();
        takenAway();
        house.clock().advanceTo("2026-12-01");
        assertThat(stateOf(ExitItem.Kind.MEMBERSHIP)).isEqualTo(State.DONE);
        assertThat(stateOf(ExitItem.Kind.DATA_EXPORT)).as("too early").isEqualTo(State.OPEN);
        assertRefused(propose(administrator), new ExitExportMissing(LAST_DAY));

        var early = exported(koblenz, UNBILLED);
        downloaded(koblenz, early);
        assertThat(stateOf(ExitItem.Kind.DATA_EXPORT)).isEqualTo(State.DONE);
        assertThat(stateOf(ExitItem.Kind.BOOKINGS)).isEqualTo(State.DONE);
        assertThat(stateOf(ExitItem.Kind.LAST_BILL)).isEqualTo(State.OPEN);
        assertRefused(propose(administrator), new ExitItemsOpen(List.of(UNBILLED)));

        house.clock().advanceTo("2026-12-08");
        var last = exported(koblenz);
        assertRefused(propose(administrator), new ExitExportNotDownloaded(LocalDate.parse("2027-01-07")));
        assertThat(seen().stage()).isEqualTo(ExitStage.TO_DO);
        downloaded(koblenz, last);
        assertThat(seen().stage()).isEqualTo(ExitStage.READY);
        assertThat(propose(administrator).orElseThrow().stage()).isEqualTo(ExitStage.PROPOSED);
    }

    @Test
    void countsWhatTheAssociationHasTakenInPlaceOfASilentTenant() {
        hasLeft();
        downloaded(verband, exported(verband));
        assertThat(seen().stage()).isEqualTo(ExitStage.READY);
    }

    @Test
    void isClosedByTwoPeople() {
        hasLeft();
        takenAway();
        assertRefused(confirm(revision), new ClosingNotProposed());
        var proposed = propose(administrator).orElseThrow().closing();
        assertRefused(
                propose(revision),
                new ClosingIsProposed(
                        "Hoffmann", Objects.requireNonNull(proposed).proposed().at()));
        assertRefused(confirm(administrator), new ClosingConfirmedByProposer());
        var deputy = new Actor(
                verband.id(),
                Actor.Kind.PERSON,
                house.person(verband, "Vertretung").id().value(),
                "Vertretung",
                List.of(new Grant(
                        Role.ASSOCIATION_ADMIN.name(),
                        null,
                        Set.of(),
                        new Principal(administrator.subject(), administrator.ownName()))));
        assertRefused(confirm(deputy), new ClosingConfirmedByProposer());

        discard(administrator).orElseThrow();
        assertRefused(confirm(revision), new ClosingNotProposed());
        closed();

        assertThat(seen().stage()).isEqualTo(ExitStage.ERASING);
        assertThat(house.told(koblenz.id()).getState())
                .isEqualTo(de.allmende.tenant.v1.TenantState.TENANT_STATE_CLOSED);
        assertRefused(propose(administrator), new ExitOfState(TenantState.CLOSED));
        assertRefused(confirm(revision), new ExitOfState(TenantState.CLOSED));
        assertRefused(discard(administrator), new ExitOfState(TenantState.CLOSED));
    }

    @Test
    void isLookedAtAnewWhenItIsConfirmed() {
        hasLeft();
        takenAway();
        propose(administrator).orElseThrow();
        downloaded(koblenz, exported(koblenz, UNBILLED));
        assertRefused(confirm(revision), new ExitItemsOpen(List.of(UNBILLED)));
    }

    @Test
    void isConfirmedOnceByTwoAtTheSameTime() throws Exception {
        hasLeft();
        takenAway();
        propose(administrator).orElseThrow();
        var second = as(house.person(verband, "Schwarz", Role.AUDITOR), Role.AUDITOR);

        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(
                    List.<Callable<Outcome<ExitCase, ExitRefusal>>>of(() -> confirm(revision), () -> confirm(second)));
            assertThat(List.of(outcomes.getFirst().get(), outcomes.getLast().get()))
                    .contains(Outcome.refused(new ExitOfState(TenantState.CLOSED)))
                    .hasAtLeastOneElementOfType(Outcome.Done.class);
        }
        erase();
        erase();
        assertThat(rows("tenant.deletion_record")).isEqualTo(1);
    }

    @Test
    void isNobodyElsesAffair() {
        hasLeft();
        takenAway();
        for (var stranger : List.of(of(house.association("anderer")), of(koblenz))) {
            assertRefused(propose(stranger), new ExitUnknown());
            assertRefused(confirm(stranger), new ExitUnknown());
            assertRefused(discard(stranger), new ExitUnknown());
        }
        var other = TestHouse.job(house.member(verband, "trier", "072110000000").id());
        assertThat(house.get(ReadExits.class).of(other, koblenz.id())).isEmpty();
        assertThat(house.get(ReadExits.class).recordOf(other, koblenz.id())).isEmpty();
        assertRefused(house.get(ProposeClosing.class).propose(administrator, verband.id()), new ExitUnknown());
    }

    @Test
    void leavesATenantReadingOnlyAfterItsLastDay() {
        leaves();
        var people = house.get(LeftTenants.class);
        assertThat(people.mayChange(of(koblenz))).isInstanceOf(Outcome.Done.class);
        house.clock().advanceTo("2026-12-01");
        assertRefused(people.mayChange(of(koblenz)), new MembershipIsOver(LAST_DAY));
        assertThat(people.mayChange(administrator)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void deletesWhatNobodyHasToKeepAndSaysSo() {
        filed(DocumentKind.OTHER, "%PDF-1.7 Notiz %%EOF");
        filed(DocumentKind.DECISION, "%PDF-1.7 Beschluss %%EOF");
        calls(new Contact("Heike Lange", "lange@koblenz.example", null));
        openedOrganization();
        hasLeft();
        takenAway();
        closed();
        erase();

        for (var table : List.of("tenant.person", "tenant.grant_entry", "plumbing.login", "tenant.export_package")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(house.identities().asked()).contains("remove sub-lange@koblenz.example", "remove org-koblenz");
        var kept = Objects.requireNonNull(seen().record());
        assertThat(seen().stage()).isEqualTo(ExitStage.CLOSED);
        assertThat(kept.record().erased())
                .contains(
                        new Erased("Anmeldungen im Anmeldesystem", 1),
                        new Erased("Personen mit Name und E-Mail-Adresse", 1),
                        new Erased("Sonstige Dokumente zur Mitgliedschaft", 1),
                        new Erased("Datenpakete, die der Mandant angefordert hat", 1));
        assertThat(kept.record().retained()).anySatisfy(each -> {
            assertThat(each.law()).contains("§ 14b Abs. 1 UStG");
            assertThat(each.until()).isEqualTo("2034-12-31");
        });
        assertThat(kept.document())
                .contains("Abschluss vorgeschlagen: Hoffmann", "Abschluss bestätigt: Wolf", "Letzter Tag: 30.11.2026");
        assertThat(contentsAboutPeople()).isZero();
        assertThat(erased(true)).isPositive();
        assertThat(erased(false)).isZero();
        assertThat(everSaid("lange@koblenz.example")).isZero();
        assertThat(house.get(ReadExits.class).recordOf(revision, koblenz.id())).contains(kept);
    }

    @Test
    void leavesThoseInWhoServeOthersToo() {
        openedOrganization();
        house.loggedIn(koblenz, "Gemeinsam", Role.READER);
        house.identities().alsoElsewhere("gemeinsam@koblenz.example");
        hasLeft();
        takenAway();
        closed();
        erase();

        assertThat(Objects.requireNonNull(seen().record()).record().erased())
                .contains(new Erased("Anmeldungen im Anmeldesystem", 1))
                .contains(new Erased(
                        "Zugehörigkeiten von Personen, deren Anmeldung bleibt, weil sie auch anderen Mandanten angehören",
                        1));
    }

    @Test
    void goesOnOnceTheIdentityProviderIsBack() {
        openedOrganization();
        hasLeft();
        takenAway();
        closed();
        house.identities().goAway();
        erase();
        assertThat(seen().stage()).isEqualTo(ExitStage.ERASING);
        assertThat(rows("tenant.person")).isEqualTo(1);

        house.identities().comeBack();
        erase();
        assertThat(seen().stage()).isEqualTo(ExitStage.CLOSED);
    }

    @Test
    void ofOneTenantThatFailsHoldsUpNoOther() {
        var failing = koblenz;
        openedOrganization();
        leaves();
        var other = house.member(verband, "speyer", "073180000000");
        koblenz = other;
        hasLeft();
        koblenz = failing;
        takenAway();
        closed();
        koblenz = other;
        takenAway();
        closed();
        house.identities().refuse("remove org-koblenz");
        erase();

        assertThat(seen().stage()).isEqualTo(ExitStage.CLOSED);
        koblenz = failing;
        assertThat(seen().stage()).isEqualTo(ExitStage.ERASING);
    }

    @Test
    void theDatabaseDeletesOfClosedTenantsOnlyAndKeepsTheRecordAsItIs() {
        hasLeft();
        house.database()
                .transactions()
                .change(of(koblenz), () -> house.get(Remains.class).erase());
        assertThat(rows("tenant.grant_entry")).isEqualTo(1);
        takenAway();
        propose(administrator).orElseThrow();
        assertThatThrownBy(() -> house.database()
                        .transactions()
                        .change(
                                of(verband),
                                () -> house.database()
                                        .context()
                                        .execute("update tenant.exit_closing set confirmed_by = proposed_by,"
                                                + " confirmed_by_name = proposed_by_name, confirmed_at = now()")))
                .hasStackTraceContaining("second_person_confirms_closing");
        confirm(revision).orElseThrow();
        erase();
        for (var change :
                List.of("update tenant.deletion_record set document = ''", "delete from tenant.deletion_record")) {
            assertThatThrownBy(() -> house.database()
                            .transactions()
                            .change(
                                    of(verband),
                                    () -> house.database().context().execute(change)))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void ofASupplierWithoutAMembershipEndsOnTheDayItBeginsToLeave() {
        var id = TenantId.next();
        var created = house.get(CreateTenant.class)
                .create(of(verband), TestHouse.command(id, null, "Softwarehaus", "softwarehaus", TenantKind.SUPPLIER))
                .orElseThrow();
        var change = house.get(ChangeTenant.class);
        house.takingPart(verband.id(), created.id());
        change.moveTo(of(verband), created.id(), TenantState.LEAVING, null).orElseThrow();
        assertRefused(
                house.get(ProposeClosing.class).propose(administrator, created.id()),
                new ExitExportMissing(LocalDate.parse("2026-11-21")));
    }

    private void filed(DocumentKind kind, String paper) {
        house.get(FileDocument.class)
                .file(
                        of(verband),
                        new FileDocument.Command(
                                koblenz.id(),
                                koblenz.memberships().getFirst().id(),
                                kind,
                                "Papier.pdf",
                                Pdf.of(paper.getBytes(StandardCharsets.UTF_8))))
                .orElseThrow();
    }

    private void calls(Contact contact) {
        var profile = koblenz.profile();
        house.database().transactions().change(of(verband), () -> {
            house.get(Tenants.class)
                    .changeProfile(
                            koblenz.id(),
                            new TenantProfile(
                                    profile.name(),
                                    profile.alias(),
                                    profile.kind(),
                                    profile.ars(),
                                    profile.routingId(),
                                    profile.approvalPreset(),
                                    profile.address(),
                                    contact,
                                    null,
                                    profile.payment(),
                                    profile.defaults(),
                                    profile.administrator()));
            return true;
        });
    }

    private void openedOrganization() {
        house.database().transactions().change(of(verband), () -> {
            house.get(Tenants.class).organizationOpened(koblenz.id(), "org-koblenz");
            return true;
        });
    }

    private int contentsAboutPeople() {
        return house.database()
                .transactions()
                .read(
                        of(koblenz),
                        () -> house.database()
                                .context()
                                .fetchCount(
                                        DSL.table("tenant.audit_entry"),
                                        DSL.condition("subject_type = 'person' and content is not null")));
    }

    /** Entries that say nothing any more; whether another one names their erasure. */
    private int erased(boolean named) {
        return house.database()
                .transactions()
                .read(
                        of(koblenz),
                        () -> house.database()
                                .context()
                                .fetchCount(
                                        DSL.table("tenant.audit_entry e"),
                                        DSL.condition(
                                                "content is null and ? = exists (select from tenant.audit_entry n"
                                                        + " where n.act = 'AUDIT_CONTENT_ERASED' and n.subject_id = e.id)",
                                                named)));
    }

    /** In the tenant's row and all of its revisions. */
    private int everSaid(String text) {
        return house.database()
                .transactions()
                .read(
                        of(koblenz),
                        () -> house.database()
                                .context()
                                .fetchCount(
                                        DSL.table("tenant.tenant_version"),
                                        DSL.condition("content::text like ?", "%" + text + "%")));
    }
}
