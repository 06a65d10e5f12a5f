package de.allmende.tenant.claimrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.actor.TenantActorDirectory;
import de.allmende.tenant.claimrule.ClaimEffect.Cause;
import de.allmende.tenant.claimrule.ClaimEffect.Kind;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.ClaimRuleRepeated;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.ClaimRuleSetUnknown;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.ClaimRulesAlreadyEnded;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.ClaimRulesConfirmedByAuthor;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.ClaimRulesLockAdministratorsOut;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.ClaimRulesNotWaiting;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.NoLoginProviderForRules;
import de.allmende.tenant.claimrule.Statement.Objection;
import de.allmende.tenant.loginprovider.DecideLoginProvider;
import de.allmende.tenant.loginprovider.LoginProvider;
import de.allmende.tenant.loginprovider.RegisterLoginProvider;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.onboarding.SettleLoginProvider;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.GrantRole;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.PersonRefusal.ApproverNeedsValueLimit;
import de.allmende.tenant.person.PersonRefusal.RoleNotForThisTenant;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.person.WithdrawGrant;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The directory of Mainz says in which groups Anna is. */
class ClaimRulesIT {

    private static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");
    private static final ClaimRule ORDERERS = rule("besteller", Role.ORDERER);
    private static final ClaimRule READERS = rule("leser", Role.READER);
    private static final ClaimRule ADMINISTRATORS = rule("chefs", Role.TENANT_ADMIN);

    private TestHouse house;
    private Tenant verband;
    private Tenant mainz;
    private Tenant koblenz;
    private Person regina;
    private Person karl;
    private Person anna;
    private Actor author;
    private Actor second;
    private LoginProvider provider;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        mainz = house.member(verband, "mainz", "073150000000");
        koblenz = house.member(verband, "koblenz", "071110000000");
        for (var tenant : List.of(verband, mainz, koblenz)) {
            house.get(OpenOrganization.class).open(verband.id(), tenant.id());
        }
        regina = house.loggedIn(mainz, "Regina", Role.TENANT_ADMIN);
        karl = house.loggedIn(mainz, "Karl", Role.TENANT_ADMIN);
        anna = house.loggedIn(mainz, "Anna");
        author = as(mainz, regina);
        second = as(mainz, karl);
        provider = active(mainz, author, second);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private LoginProvider active(Tenant tenant, Actor registrar, Actor colleague) {
        var registered = house.get(RegisterLoginProvider.class)
                .register(
                        registrar,
                        new RegisterLoginProvider.Command(
                                "https://login." + tenant.profile().alias() + ".example",
                                "allmende",
                                null,
                                List.of(tenant.profile().alias() + ".example")))
                .orElseThrow();
        return house.get(DecideLoginProvider.class)
                .confirm(colleague, registered.id())
                .orElseThrow();
    }

    private static Actor as(Tenant tenant, Person person) {
        return new Actor(
                tenant.id(),
                Actor.Kind.PERSON,
                person.id().value(),
                person.name(),
                List.of(Grant.of(Role.TENANT_ADMIN.name())));
    }

    private static ClaimRule rule(String group, Role role) {
        return new ClaimRule("groups", group, role, Limits.NONE);
    }

    private static Map<String, List<String>> groups(String... groups) {
        return Map.of("groups", Arrays.asList(groups));
    }

    private Outcome<ClaimRuleSet, Refusal> draft(ClaimRule... rules) {
        return house.get(DraftClaimRules.class).draft(author, Arrays.asList(rules));
    }

    private Outcome<ClaimRuleSet, Refusal> confirm(Actor actor, ClaimRuleSet set) {
        return house.get(DecideClaimRules.class).confirm(actor, set.id());
    }

    private ClaimRuleSet inForce(ClaimRule... rules) {
        return confirm(second, draft(rules).orElseThrow()).orElseThrow();
    }

    private Outcome<ClaimRuleSet, Refusal> end(Actor actor, ClaimRuleSet set) {
        return house.get(DecideClaimRules.class).end(actor, set.id(), "Nur auf Probe");
    }

    /** What whoever shows the token may do. */
    private List<String> rights(Person person, String token) {
        return rights(mainz, person, provider, token);
    }

    private List<String> rights(Tenant tenant, Person person, LoginProvider by, String token) {
        return house
                .get(TenantActorDirectory.class)
                .resolve(new Bearer(
                        "sub-" + person.email(),
                        "org-" + tenant.profile().alias(),
                        "allmende-portal",
                        Set.of(),
                        by.id().toString(),
                        token))
                .stream()
                .flatMap(actor -> actor.grants().stream())
                .map(Grant::role)
                .toList();
    }

    private String login(int minute, String... groups) {
        return house.logins().login(MORNING.plusSeconds(60L * minute), groups(groups));
    }

    private List<GrantEntry> grants(Person person) {
        return house.get(TenantTransactions.class)
                .read(
                        TestHouse.job(mainz.id()),
                        () -> house.get(People.class)
                                .find(person.id())
                                .orElseThrow()
                                .grants());
    }

    private static GrantEntry.Withdrawal withdrawal(GrantEntry grant) {
        return Objects.requireNonNull(grant.withdrawal());
    }

    private List<ClaimEffect> effects(ClaimRuleSet set, Person person) {
        return house.get(DryRunClaimRules.class).of(author, set.id()).orElseThrow().people().stream()
                .filter(affected -> affected.person().id().equals(person.id()))
                .flatMap(affected -> affected.effects().stream())
                .toList();
    }

    private void settle() {
        house.get(SettleLoginProvider.class).settle(mainz.id(), provider.id());
    }

    private static void assertRefused(Outcome<?, ?> outcome, Refusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void givesWhatTheDirectorySaysAndTakesWhatItSaysNoMore() {
        inForce(ORDERERS, READERS);

        assertThat(rights(anna, login(0, "besteller", "kantine"))).containsExactly("ORDERER");
        var given = grants(anna).getFirst();
        assertThat(given.grantedByName()).isEqualTo("Regel „groups = besteller“ (Fassung 1)");

        assertThat(rights(anna, login(1, "leser"))).containsExactly("READER");
        var taken = grants(anna).stream()
                .filter(grant -> grant.id().equals(given.id()))
                .findFirst()
                .orElseThrow();
        assertThat(withdrawal(taken).reason()).contains("nicht mehr", "groups = besteller");
        assertThat(rights(anna, login(2))).isEmpty();
    }

    @Test
    void asksOnceForEachLoginAndNeverWithoutRules() {
        var token = login(0, "besteller");
        assertThat(rights(anna, token)).isEmpty();
        assertThat(house.logins().asked()).isZero();

        inForce(ORDERERS);
        assertThat(rights(anna, token)).containsExactly("ORDERER");
        assertThat(rights(anna, token)).containsExactly("ORDERER");
        assertThat(house.logins().asked()).isEqualTo(1);
        assertThat(grants(anna)).hasSize(1);
    }

    @Test
    void goesByTheLatestLoginWhicheverSessionIsSeenLast() {
        inForce(ORDERERS);
        var before = login(0, "besteller");
        var later = login(1);
        rights(anna, before);

        assertThat(rights(anna, later)).isEmpty();
        assertThat(rights(anna, before)).isEmpty();
    }

    @Test
    void givesOfTwoLoginsInOneSecondOnlyWhatBothSay() {
        inForce(ORDERERS, READERS);
        var one = login(0, "besteller", "leser");
        var other = login(0, "leser");
        rights(anna, one);

        assertThat(rights(anna, other)).containsExactly("READER");
        assertThat(rights(anna, one)).containsExactly("READER");
        assertThat(rights(anna, login(1, "besteller"))).containsExactly("ORDERER");
    }

    @Test
    void countsNothingOfWhatIsTooMuchOrUnreadable() {
        inForce(ORDERERS);
        rights(anna, login(0, "besteller"));

        var tooMuch = house.logins().objectionable(MORNING.plusSeconds(60), Objection.TOO_LARGE);
        assertThat(rights(anna, tooMuch)).isEmpty();
        assertThat(withdrawal(grants(anna).getFirst()).reason()).contains("zu viel");
    }

    @Test
    void giveNothingBeforeASecondPersonHasConfirmedThem() {
        var set = draft(ORDERERS).orElseThrow();
        assertThat(set.state()).isEqualTo(ClaimRuleSetState.DRAFT);
        assertThat(rights(anna, login(0, "besteller"))).isEmpty();
        assertThat(effects(set, anna)).containsExactly(new ClaimEffect(Kind.BEGINS, Cause.SAID, ORDERERS, null));
        assertThat(grants(anna)).isEmpty();

        var deputy = new Actor(
                mainz.id(),
                Actor.Kind.PERSON,
                house.person(mainz, "Vertretung").id().value(),
                "Vertretung",
                List.of(new Grant(
                        Role.TENANT_ADMIN.name(), null, Set.of(), new Principal(author.subject(), "Regina"))));
        assertRefused(confirm(author, set), new ClaimRulesConfirmedByAuthor());
        assertRefused(confirm(deputy, set), new ClaimRulesConfirmedByAuthor());
        assertThat(confirm(second, set).orElseThrow().state()).isEqualTo(ClaimRuleSetState.IN_FORCE);
        assertRefused(confirm(second, set), new ClaimRulesNotWaiting());
    }

    @Test
    void areRefusedWhatIsRefusedByHand() {
        assertRefused(draft(rule("prüfer", Role.AUDITOR)), new RoleNotForThisTenant(Role.AUDITOR));
        assertRefused(draft(rule("freigeber", Role.APPROVER)), new ApproverNeedsValueLimit());
        assertRefused(draft(ORDERERS, ORDERERS), new ClaimRuleRepeated("groups", "besteller"));
        assertRefused(
                house.get(DraftClaimRules.class).draft(as(koblenz, house.person(koblenz, "Kurt")), List.of(ORDERERS)),
                new NoLoginProviderForRules());
    }

    @Test
    void giveRolesThatDecideBecauseTwoPeopleHaveDecided() {
        var approvers =
                new ClaimRule("groups", "freigeber", Role.APPROVER, new Limits(Money.euro("5000.00"), List.of("4711")));
        inForce(approvers);

        assertThat(rights(anna, login(0, "freigeber"))).containsExactly("APPROVER");
        assertThat(grants(anna).getFirst().limits()).isEqualTo(approvers.limits());
    }

    @Test
    void giveNothingToWhoeverHasDraftedOrConfirmedThem() {
        var set = inForce(ORDERERS);

        assertThat(rights(regina, login(0, "besteller"))).containsExactly("TENANT_ADMIN");
        assertThat(rights(karl, login(0, "besteller"))).containsExactly("TENANT_ADMIN");
        assertThat(effects(set, karl))
                .containsExactly(new ClaimEffect(Kind.NOT_GIVEN, Cause.OWN_RULES, ORDERERS, null));
    }

    @Test
    void neverTouchRightsGivenByHand() {
        house.get(GrantRole.class)
                .grant(author, new GrantRole.Command(anna.id(), Role.ORDERER, Limits.NONE, null, null))
                .orElseThrow();
        var set = inForce(ORDERERS);

        assertThat(rights(anna, login(0, "besteller"))).containsExactly("ORDERER");
        assertThat(effects(set, anna))
                .containsExactly(new ClaimEffect(Kind.NOT_GIVEN, Cause.HELD_BY_HAND, ORDERERS, null));
        assertThat(rights(anna, login(1))).containsExactly("ORDERER");
        end(author, set).orElseThrow();
        assertThat(rights(anna, login(2))).containsExactly("ORDERER");
    }

    @Test
    void takeEverythingBackWhenTheyAreWithdrawn() {
        var set = inForce(ORDERERS);
        var token = login(0, "besteller");
        rights(anna, token);

        assertThat(end(author, set).orElseThrow().state()).isEqualTo(ClaimRuleSetState.ENDED);
        assertThat(rights(anna, token)).isEmpty();
        assertThat(withdrawal(grants(anna).getFirst()).reason()).contains("zurückgezogen", "Nur auf Probe");
        assertThat(rights(anna, login(1, "besteller"))).isEmpty();
        assertRefused(end(author, set), new ClaimRulesAlreadyEnded());
    }

    @Test
    void endWhatTheNextVersionDoesNotGiveAndLeaveWhatItDoes() {
        inForce(ORDERERS, READERS);
        var token = login(0, "besteller", "leser");
        rights(anna, token);
        var reading = grants(anna).stream()
                .filter(grant -> grant.role() == Role.READER)
                .findFirst()
                .orElseThrow();

        var next = draft(READERS).orElseThrow();
        assertThat(effects(next, anna))
                .extracting(
                        ClaimEffect::kind,
                        ClaimEffect::cause,
                        effect -> effect.rule().role())
                .containsExactlyInAnyOrder(
                        tuple(Kind.ENDS, Cause.RULE_GONE, Role.ORDERER), tuple(Kind.STAYS, Cause.SAID, Role.READER));
        confirm(second, next).orElseThrow();

        assertThat(grants(anna)).filteredOn(grant -> grant.withdrawal() == null).containsExactly(reading);
        assertThat(rights(anna, token)).containsExactly("READER");
        assertThat(house.get(ReadClaimRules.class).all(author))
                .extracting(ClaimRuleSet::version, ClaimRuleSet::state)
                .containsExactly(tuple(2, ClaimRuleSetState.IN_FORCE), tuple(1, ClaimRuleSetState.ENDED));
    }

    @Test
    void neverEndTheLastAdministrator() {
        var set = inForce(ADMINISTRATORS);
        rights(anna, login(0, "chefs"));
        for (var byHand : List.of(regina, karl)) {
            house.get(WithdrawGrant.class)
                    .withdraw(author, grants(byHand).getFirst().id(), null)
                    .orElseThrow();
        }

        assertThat(rights(anna, login(1))).containsExactly("TENANT_ADMIN");
        assertThat(effects(set, anna))
                .extracting(ClaimEffect::kind, ClaimEffect::cause)
                .containsExactly(tuple(Kind.STAYS, Cause.LAST_ADMINISTRATOR));
        assertRefused(end(author, set), new ClaimRulesLockAdministratorsOut());
        assertRefused(confirm(second, draft(ORDERERS).orElseThrow()), new ClaimRulesLockAdministratorsOut());

        house.get(DecideLoginProvider.class)
                .switchTo(author, provider.id(), false)
                .orElseThrow();
        settle();
        assertThat(grants(anna).getFirst().withdrawal()).isNull();
    }

    @Test
    void endWithTheProviderThatIsSwitchedOffAndBeginAnewWithIt() {
        inForce(ORDERERS);
        var token = login(0, "besteller");
        rights(anna, token);
        var decide = house.get(DecideLoginProvider.class);

        decide.switchTo(author, provider.id(), false).orElseThrow();
        settle();
        assertThat(withdrawal(grants(anna).getFirst()).reason()).contains("abgeschaltet");
        assertThat(rights(anna, token)).isEmpty();

        decide.switchTo(author, provider.id(), true).orElseThrow();
        settle();
        assertThat(rights(anna, token)).containsExactly("ORDERER");

        decide.remove(author, provider.id()).orElseThrow();
        settle();
        assertThat(grants(anna)).allMatch(grant -> grant.withdrawal() != null);
        assertThat(house.get(ReadClaimRules.class).all(author))
                .extracting(ClaimRuleSet::state)
                .containsExactly(ClaimRuleSetState.ENDED);
    }

    @Test
    void concernTheirOwnTenantOnly() {
        inForce(ORDERERS);
        var kurt = house.loggedIn(koblenz, "Kurt", Role.TENANT_ADMIN);
        var karla = house.loggedIn(koblenz, "Karla", Role.TENANT_ADMIN);
        var elsewhere = active(koblenz, as(koblenz, kurt), as(koblenz, karla));
        var annaThere = house.loggedIn(koblenz, "Anna");

        assertThat(rights(koblenz, annaThere, provider, login(0, "besteller"))).isEmpty();
        assertThat(rights(koblenz, annaThere, elsewhere, login(1, "besteller"))).isEmpty();
        assertThat(rights(mainz, anna, elsewhere, login(2, "besteller"))).isEmpty();
        assertThat(grants(anna)).isEmpty();
        assertThat(house.logins().asked()).isZero();
        var set = house.get(ReadClaimRules.class).all(author).getFirst();
        assertRefused(confirm(as(koblenz, kurt), set), new ClaimRuleSetUnknown());
        assertRefused(end(as(koblenz, kurt), set), new ClaimRuleSetUnknown());
        assertThat(house.get(DryRunClaimRules.class).of(as(koblenz, kurt), set.id()))
                .isEmpty();
    }

    @Test
    void areWrittenOnceAndConfirmedByAnotherInTheDatabaseToo() {
        var set = draft(ORDERERS).orElseThrow();
        var transactions = house.get(TenantTransactions.class);
        assertThatThrownBy(() -> transactions.change(
                        TestHouse.job(mainz.id()),
                        () -> house.database().context().execute("update tenant.claim_rule set value = 'alle'")))
                .hasStackTraceContaining("permission denied for table claim_rule");
        assertThatThrownBy(() -> transactions.change(
                        TestHouse.job(mainz.id()),
                        () -> house.database()
                                .context()
                                .execute(
                                        "insert into tenant.claim_rule_confirmation values (?, ?, ?, ?, 'Regina', now())",
                                        mainz.id().value(),
                                        set.id().value(),
                                        author.subject(),
                                        author.subject())))
                .hasStackTraceContaining("second_person_confirms_rules");
    }
}
