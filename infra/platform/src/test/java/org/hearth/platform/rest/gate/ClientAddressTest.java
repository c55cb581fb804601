package org.hearth.platform.rest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private final ClientAddress behindProxy = new ClientAddress(Optional.of("10.0.0.9, 10.0.0.1"));

    @Test
    void a_load_balancer_that_is_named_is_believed_about_its_own_caller_only() {
        assertThat(behindProxy.of("10.0.0.1", "1.2.3.4, 5.6.7.8")).isEqualTo("5.6.7.8");
    }

    @Test
    void anybody_else_cannot_say_to_be_somewhere_else() {
        assertThat(behindProxy.of("9.9.9.9", "1.2.3.4")).isEqualTo("9.9.9.9");
        assertThat(new ClientAddress(Optional.empty()).of("9.9.9.9", "1.2.3.4")).isEqualTo("9.9.9.9");
    }

    @Test
    void a_secret_is_taken_from_a_bearer_header_alone() {
        assertThat(Bearer.of("Bearer hs_abc")).contains("hs_abc");
        assertThat(Bearer.of("bearer hs_abc")).contains("hs_abc");
        assertThat(Bearer.of("Basic hs_abc")).isEmpty();
        assertThat(Bearer.of("Bearer ")).isEmpty();
        assertThat(Bearer.of(null)).isEmpty();
        assertThat(Bearer.of("Bearer " + "x".repeat(10_000))).isEmpty();
    }
}
