package de.allmende.tenant.member.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.tenant.TestHouse;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.ReadTenants;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.suspension.Ground;
import de.allmende.tenant.v1.GetTenantFactRequest;
import de.allmende.tenant.v1.GetTenantFactResponse;
import de.allmende.tenant.v1.LegalBasis;
import de.allmende.tenant.v1.ListTenantFactsRequest;
import de.allmende.tenant.v1.ListTenantFactsResponse;
import de.allmende.tenant.v1.TenantFact;
import de.allmende.tenant.v1.TenantKind;
import de.allmende.tenant.v1.TenantState;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantFactsGrpcServiceIT {

    private TestHouse house;
    private TenantFactsGrpcService facts;
    private Tenant verband;
    private Tenant kaiserslautern;
    private Tenant koblenz;

    @BeforeAll
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        kaiserslautern = house.member(verband, "kaiserslautern", "073120000000");
        koblenz = house.member(verband, "koblenz", "071110000000");
        facts = new TenantFactsGrpcService(house.get(ReadTenants.class), house.get(KnownTenants.class));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void tellsWhatIsTrueOfATenant() {
        var fact = get(kaiserslautern.id().value().toString());

        assertThat(fact.getTenantId()).isEqualTo(kaiserslautern.id().value().toString());
        assertThat(fact.getAssociationId()).isEqualTo(verband.id().value().toString());
        assertThat(fact.getAlias()).isEqualTo("kaiserslautern");
        assertThat(fact.getKind()).isEqualTo(TenantKind.TENANT_KIND_MUNICIPALITY);
        assertThat(fact.getState()).isEqualTo(TenantState.TENANT_STATE_ACTIVE);
        assertThat(fact.getArs()).isEqualTo("073120000000");
        assertThat(fact.getGroupsList()).containsExactly("LAND_07");
        assertThat(fact.getMembershipsList()).singleElement().satisfies(membership -> {
            assertThat(membership.getLegalBasis()).isEqualTo(LegalBasis.LEGAL_BASIS_MEMBER);
            assertThat(membership.getFrom()).isEqualTo("2026-01-01");
            assertThat(membership.getUntil()).isEmpty();
        });
        assertThat(fact.getInhabitantsList()).isNotEmpty();
        assertThat(fact.getRevision()).isEqualTo(kaiserslautern.revision());
        assertThat(fact.getServicesRest()).isFalse();
    }

    @Test
    void tellsThatTheServicesOfATenantInArrearsRest() {
        house.suspend(verband, koblenz, Ground.ARREARS);
        assertThat(get(koblenz.id().value().toString()).getServicesRest()).isTrue();
    }

    @Test
    void listsEveryTenantOnceHoweverSmallThePages() {
        for (var size : List.of(1, 2, 3, 500)) {
            var seen = new ArrayList<String>();
            var token = "";
            do {
                var page = list(size, token);
                assertThat(page.getFactsCount()).isLessThanOrEqualTo(size);
                page.getFactsList().forEach(fact -> seen.add(fact.getAlias()));
                token = page.getNextPageToken();
            } while (!token.isEmpty());
            assertThat(seen).containsExactlyInAnyOrder("verband", "kaiserslautern", "koblenz");
        }
        assertThat(list(0, "").getFactsList()).as("the usual page").hasSize(3);
        assertThat(list(500, koblenz.id().value().toString()).getFactsList())
                .as("koblenz came last")
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        assertStatus(Status.Code.NOT_FOUND, () -> get(UUID.randomUUID().toString()));
        assertStatus(Status.Code.INVALID_ARGUMENT, () -> get("tnt_koblenz"));
        assertStatus(Status.Code.INVALID_ARGUMENT, () -> list(10, "page 2"));
    }

    private static void assertStatus(Status.Code code, Runnable question) {
        assertThatThrownBy(question::run)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        refused -> assertThat(refused.getStatus().getCode()).isEqualTo(code));
    }

    private TenantFact get(String tenant) {
        var answer = new Answer<GetTenantFactResponse>();
        facts.getTenantFact(
                GetTenantFactRequest.newBuilder().setTenantId(tenant).build(), answer);
        return answer.only().getFact();
    }

    private ListTenantFactsResponse list(int size, String token) {
        var answer = new Answer<ListTenantFactsResponse>();
        facts.listTenantFacts(
                ListTenantFactsRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .build(),
                answer);
        return answer.only();
    }

    /** What came over the wire, completely. */
    private static final class Answer<T> implements StreamObserver<T> {

        private final List<T> values = new ArrayList<>();
        private boolean completed;

        @Override
        public void onNext(T value) {
            values.add(value);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onCompleted() {
            completed = true;
        }

        T only() {
            assertThat(completed).isTrue();
            assertThat(values).hasSize(1);
            return values.getFirst();
        }
    }
}
