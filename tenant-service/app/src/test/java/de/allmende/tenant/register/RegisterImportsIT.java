package de.allmende.tenant.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.member.ReadTenants;
import de.allmende.tenant.member.RecordRegisterFigures;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.register.RegisterRefusal.EditionNotNewer;
import de.allmende.tenant.register.RegisterRefusal.OwnRegisterImport;
import de.allmende.tenant.register.RegisterRefusal.RegisterChangedMeanwhile;
import de.allmende.tenant.register.RegisterRefusal.RegisterImportIsDecided;
import de.allmende.tenant.register.RegisterRefusal.RegisterImportUnknown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterImportsIT {

    private static final LocalDate COUNTED = LocalDate.of(2025, 12, 31);
    private static final byte[] FILE = RegisterFiles.ofMainz().packed();

    private TestHouse house;
    private Tenant verband;
    private Tenant mainz;
    private Actor clerk;
    private Actor colleague;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        mainz = house.member(verband, "mainz", "073150000000");
        clerk = person("Anna");
        colleague = person("Berta");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Actor person(String name) {
        return new Actor(verband.id(), Actor.Kind.PERSON, UUID.randomUUID(), name, List.of());
    }

    private RegisterImport submitted(Actor actor) {
        return house.get(SubmitRegisterImport.class)
                .submit(actor, "GV100AD_301126.txt", FILE, Gv100ad.read(FILE, COUNTED))
                .orElseThrow();
    }

    private DecideRegisterImport decide() {
        return house.get(DecideRegisterImport.class);
    }

    private int inhabitantsOfMainz() {
        return house.get(SearchRegister.class)
                .search(clerk, "073150000000", 1)
                .entries()
                .getFirst()
                .inhabitants();
    }

    @Test
    void changesNothingUntilASecondPersonHasReleasedIt() {
        int before = inhabitantsOfMainz();
        var waiting = submitted(clerk);

        assertThat(waiting.changes()).containsEntry(RegisterChange.Kind.INHABITANTS_CHANGED, 2);
        assertThat(waiting.changes().get(RegisterChange.Kind.REMOVED)).isGreaterThan(12_000);
        assertThat(inhabitantsOfMainz()).isEqualTo(before);
        assertThat(decide().release(clerk, waiting.id())).isEqualTo(Outcome.refused(new OwnRegisterImport()));

        assertThat(decide().release(colleague, waiting.id()).orElseThrow().decision())
                .satisfies(decision -> assertThat(decision.byName()).isEqualTo("Berta"));
        assertThat(inhabitantsOfMainz()).isEqualTo(220_000);
        assertThat(house.get(ReadRegisterImports.class).all(clerk).current())
                .isEqualTo(new RegisterSummary(LocalDate.of(2026, 11, 30), COUNTED, 2));
        assertThat(decide().release(colleague, waiting.id())).isEqualTo(Outcome.refused(new RegisterImportIsDecided()));
        assertThat(decide().discard(clerk, waiting.id())).isEqualTo(Outcome.refused(new RegisterImportIsDecided()));
    }

    @Test
    void showsWhatConcernsTheTenantsFirst() {
        var waiting = submitted(clerk);

        var ofTenants = house.get(ReadRegisterImports.class)
                .changes(clerk, waiting.id(), new RegisterChangeFilter(null, true), -1, 10)
                .orElseThrow();

        assertThat(ofTenants).singleElement().satisfies(concerned -> {
            assertThat(concerned.tenantName()).isEqualTo(mainz.profile().name());
            assertThat(concerned.change().latest().inhabitants()).isEqualTo(220_000);
            assertThat(concerned.change().kind()).isEqualTo(RegisterChange.Kind.INHABITANTS_CHANGED);
        });
    }

    @Test
    void givesEveryTenantTheNewFigureOnce() {
        decide().release(colleague, submitted(clerk).id()).orElseThrow();

        house.get(RecordRegisterFigures.class).recordMissing();
        house.get(RecordRegisterFigures.class).recordMissing();

        var figures = house.get(ReadTenants.class)
                .find(clerk, mainz.id())
                .orElseThrow()
                .inhabitants();
        assertThat(figures).hasSize(2);
        assertThat(figures.getFirst().keyDate()).isEqualTo(COUNTED);
        assertThat(figures.getFirst().count()).isEqualTo(220_000);
        assertThat(figures.getFirst().source()).endsWith("Gebietsstand 30.11.2026");
        assertThat(house.told(mainz.id()).getInhabitantsList())
                .anySatisfy(figure -> assertThat(figure.getCount()).isEqualTo(220_000));
    }

    @Test
    void refusesAnEditionThatIsNotNewer() {
        decide().release(colleague, submitted(clerk).id()).orElseThrow();

        var again = house.get(SubmitRegisterImport.class).submit(clerk, "x", FILE, Gv100ad.read(FILE, COUNTED));
        var edition = LocalDate.of(2026, 11, 30);

        assertThat(again).isEqualTo(Outcome.refused(new EditionNotNewer(edition, edition)));
    }

    @Test
    void oneOfSeveralReleasesWins() throws Exception {
        var attempts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            var id = submitted(clerk).id();
            attempts.add(() -> decide().release(colleague, id) instanceof Outcome.Done);
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            var won = pool.invokeAll(attempts).stream().filter(this::isDone).count();
            assertThat(won).isEqualTo(1);
        }
        var late = house.get(ReadRegisterImports.class).all(clerk).imports().stream()
                .filter(imported -> imported.decision() == null)
                .findFirst()
                .orElseThrow();
        assertThat(decide().release(colleague, late.id()))
                .isEqualTo(Outcome.refused(new RegisterChangedMeanwhile(LocalDate.of(2026, 11, 30))));
        assertThat(decide().discard(clerk, late.id()).orElseThrow().decision())
                .satisfies(decision -> assertThat(decision.released()).isFalse());
    }

    private boolean isDone(Future<Boolean> attempt) {
        try {
            return attempt.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isUnknownToOthers() {
        var waiting = submitted(clerk);
        var stranger = new Actor(mainz.id(), Actor.Kind.PERSON, UUID.randomUUID(), "Carl", List.of());

        assertThat(decide().release(stranger, waiting.id())).isEqualTo(Outcome.refused(new RegisterImportUnknown()));
        assertThat(house.get(ReadRegisterImports.class).all(stranger).imports()).isEmpty();
    }

    @Test
    void theDatabaseLetsNobodyReplaceTheRegisterWithoutARelease() {
        assertThatThrownBy(() -> house.database()
                        .transactions()
                        .change(
                                clerk,
                                () -> house.database()
                                        .context()
                                        .fetch(
                                                "select tenant.replace_register(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                                Gv100ad.read(FILE, COUNTED).columns())))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(house.database().context().fetchCount(DSL.table(DSL.name("tenant", "register_entry"))))
                .isGreaterThan(12_000);
    }
}
