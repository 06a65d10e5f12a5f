package de.allmende.tenant.dataexport.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import de.allmende.platform.dataexport.Spool;
import de.allmende.platform.exports.v1.ContributeRequest;
import de.allmende.platform.exports.v1.ContributeResponse;
import de.allmende.platform.exports.v1.ContributedFile;
import de.allmende.platform.exports.v1.ContributedPart;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.dataexport.Contributor;
import de.allmende.tenant.dataexport.DataExport;
import de.allmende.tenant.dataexport.ReadDataExports;
import de.allmende.tenant.dataexport.RequestDataExport;
import de.allmende.tenant.dataexport.TakeContribution;
import de.allmende.tenant.member.Tenant;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncomingPartIT {

    private static final byte[] CONTENT = "nummer\r\n1\r\n".getBytes(StandardCharsets.UTF_8);

    private TestHouse house;
    private Tenant koblenz;
    private DataExport export;

    @BeforeEach
    void build() {
        house = new TestHouse();
        var verband = house.association("verband");
        koblenz = house.member(verband, "koblenz", "071110000000");
        export = house.get(RequestDataExport.class)
                .request(TestHouse.job(koblenz.id()), koblenz.id())
                .orElseThrow();
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** What the caller hears: OK, or why not. */
    private static final class Heard implements StreamObserver<ContributeResponse> {

        private Status.@Nullable Code code;

        @Override
        public void onNext(ContributeResponse response) {}

        @Override
        public void onError(Throwable failure) {
            code = Status.fromThrowable(failure).getCode();
        }

        @Override
        public void onCompleted() {
            code = Status.Code.OK;
        }
    }

    private Status.@Nullable Code sent(TenantId tenant, String path, String sha256, long allowed) {
        var heard = new Heard();
        var part = new IncomingPart(Contributor.BILLING, house.get(TakeContribution.class), allowed, heard);
        part.onNext(ContributeRequest.newBuilder()
                .setPart(ContributedPart.newBuilder()
                        .setExportId(export.id().value().toString())
                        .setTenantId(tenant.value().toString()))
                .build());
        part.onNext(ContributeRequest.newBuilder()
                .setFile(ContributedFile.newBuilder()
                        .setPath(path)
                        .setMediaType("text/csv")
                        .setTitle("Rechnungen")
                        .setBytes(CONTENT.length)
                        .setSha256(sha256))
                .build());
        part.onNext(ContributeRequest.newBuilder()
                .setContent(ByteString.copyFrom(CONTENT))
                .build());
        part.onCompleted();
        return heard.code;
    }

    private static String sha256() {
        return HexFormat.of().formatHex(Spool.sha256().digest(CONTENT));
    }

    private boolean isKept() {
        return !house.get(ReadDataExports.class)
                .of(TestHouse.job(koblenz.id()), koblenz.id())
                .orElseThrow()
                .getFirst()
                .parts()
                .isEmpty();
    }

    @Test
    void isKeptWhenEveryByteIsThereAndARepeatToo() {
        assertThat(sent(koblenz.id(), "rechnungen.csv", sha256(), 1000)).isEqualTo(Status.Code.OK);
        assertThat(isKept()).isTrue();
        assertThat(sent(koblenz.id(), "rechnungen.csv", sha256(), 1000)).isEqualTo(Status.Code.OK);
    }

    @Test
    void isForgottenWhenTheChecksumDiffers() {
        assertThat(sent(koblenz.id(), "rechnungen.csv", "0".repeat(64), 1000)).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(isKept()).isFalse();
    }

    @Test
    void isForgottenWhenItIsTooLarge() {
        assertThat(sent(koblenz.id(), "rechnungen.csv", sha256(), CONTENT.length - 1))
                .isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(isKept()).isFalse();
    }

    @Test
    void leadsNowhereElse() {
        for (var path : new String[] {"../rechnungen.csv", "/rechnungen.csv", "a/../b.csv", "", "..", "a\\b.csv"}) {
            assertThat(sent(koblenz.id(), path, sha256(), 1000)).as(path).isEqualTo(Status.Code.INVALID_ARGUMENT);
        }
        assertThat(isKept()).isFalse();
    }

    @Test
    void isOfAnExportOfThatTenant() {
        assertThat(sent(TenantId.next(), "rechnungen.csv", sha256(), 1000)).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(isKept()).isFalse();
    }
}
