package de.allmende.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class MachineTest {
    private static final long GIBIBYTE = 1L << 30;

    @Test
    void namesATakenPortAndWhatItIsForAndAWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(taken.getLocalPort() - 1);

            assertThat(Machine.isTaken(ports.keycloak())).isTrue();
            assertThatThrownBy(() -> Machine.checkPorts(ports))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("ist schon belegt")
                    .hasMessageContaining("--port-base " + (ports.base() + 1000));
        }
    }

    @Test
    void refusesAMachineWithLessThanFourGibibytesFree() {
        assertThatCode(() -> Machine.checkMemory(4 * GIBIBYTE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Machine.checkMemory(3 * GIBIBYTE))
                .hasMessageContaining("braucht 4 GiB, frei sind 3,0 GiB");
    }

    @Test
    void twelvePortsBesideEachOtherAreUsedOnceEach() {
        var ports = new Ports(8080).named().keySet();

        assertThat(new HashSet<>(ports))
                .hasSize(Ports.COUNT)
                .allMatch(port -> port >= 8080 && port < 8080 + Ports.COUNT);
    }
}
