package de.allmende.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class CallerTest {

    @Test
    void countsAnAddressByItself() {
        assertThat(from("192.0.2.7").key()).isNotEqualTo(from("192.0.2.8").key());
    }

    @Test
    void countsAWholeNetworkWhereOneCallerOwnsIt() {
        assertThat(from("2001:db8:1:2:3:4:5:6")).isEqualTo(from("2001:db8:1:2:9:9:9:9"));
        assertThat(from("2001:db8:1:2:3:4:5:6")).isNotEqualTo(from("2001:db8:1:3:3:4:5:6"));
    }

    private static Caller from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return Caller.of(request, null);
    }
}
