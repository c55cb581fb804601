package org.hearth.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.junit.jupiter.api.Test;

class LogContextTest {
    private static final Bound CLERK = new Bound(new TenantId("gz"), 1, new Actor(42, "李明", Set.of()));

    @Test
    void a_line_logged_for_a_subsidiary_says_which_and_by_whom_once() {
        LogRecord line = new LogRecord(Level.INFO, "payment {0} taken");
        TenantScope.run(CLERK, () -> {
            LogContext.mark(line);
            LogContext.mark(line);
        });
        assertThat(line.getMessage()).isEqualTo("[gz 42] payment {0} taken");
    }

    @Test
    void a_line_of_the_group_says_so_and_a_line_of_nobody_stays_as_it_is() {
        LogRecord line = new LogRecord(Level.INFO, "started");
        LogContext.mark(line);
        assertThat(line.getMessage()).isEqualTo("started");
        TenantScope.run(Bound.group(new Actor(3, "o", Set.of())), () -> LogContext.mark(line));
        assertThat(line.getMessage()).isEqualTo("[group 3] started");
    }
}
