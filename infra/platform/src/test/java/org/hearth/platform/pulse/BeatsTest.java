package org.hearth.platform.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.kernel.TenantId;
import org.junit.jupiter.api.Test;

class BeatsTest {
    private static final Beats.Beat RELAY = new Beats.Beat("outbox", new TenantId("gz"));
    private static final Beats.Beat OTHER = new Beats.Beat("outbox", new TenantId("sh"));

    @Test
    void the_same_work_never_runs_twice_at_once_and_is_called_again_for_what_came_meanwhile()
            throws InterruptedException {
        Beats beats = new Beats();
        beats.add(RELAY);
        assertThat(beats.take()).isEqualTo(RELAY);
        beats.add(RELAY);
        beats.add(OTHER);
        assertThat(beats.take()).isEqualTo(OTHER);
        beats.done(RELAY);
        assertThat(beats.take()).isEqualTo(RELAY);
    }
}
