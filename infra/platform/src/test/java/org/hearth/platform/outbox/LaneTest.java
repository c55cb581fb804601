package org.hearth.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LaneTest {
    @Test
    void a_failing_observer_is_tried_again_ever_later_but_at_least_every_five_minutes() {
        assertThat(Lane.waitAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Lane.waitAfter(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Lane.waitAfter(9)).isEqualTo(Duration.ofSeconds(256));
        assertThat(Lane.waitAfter(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Lane.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }
}
