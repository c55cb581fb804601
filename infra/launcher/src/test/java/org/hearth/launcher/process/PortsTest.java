package org.hearth.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.hearth.launcher.Problem;
import org.junit.jupiter.api.Test;

class PortsTest {
    private final Ports ports = new Ports();

    @Test
    void a_free_port_that_is_preferred_is_given() {
        int wanted = new Ports().free();

        assertThat(ports.free(wanted)).isEqualTo(wanted);
    }

    @Test
    void a_taken_port_is_passed_over_for_a_free_one() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int given = ports.free(taken.getLocalPort());

            assertThat(given).isNotEqualTo(taken.getLocalPort());
            new ServerSocket(given, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void no_port_is_given_twice() {
        int first = ports.free();

        assertThat(ports.free(first)).isNotEqualTo(first);
    }

    @Test
    void a_port_that_was_asked_for_and_is_taken_is_refused_with_the_remedy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ports.exactly(taken.getLocalPort()))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem).hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
                        assertThat(problem.remedy()).contains("--port");
                    });
        }
    }

    @Test
    void a_number_that_is_no_port_is_refused() {
        assertThatThrownBy(() -> ports.exactly(70_000)).hasMessageContaining("no port 70000");
    }
}
