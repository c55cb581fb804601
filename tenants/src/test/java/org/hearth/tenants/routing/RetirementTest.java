package org.hearth.tenants.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.kernel.TenantId;
import org.junit.jupiter.api.Test;

class RetirementTest {
    private static final TenantId ONE = new TenantId("one");
    private static final TenantId TWO = new TenantId("two");

    private final Retirement retirement = new Retirement(2);
    private final Object connection = new Object();

    @Test
    void a_connection_that_works_for_few_subsidiaries_is_kept_however_often_it_works() {
        for (int i = 0; i < 1000; i++) {
            assertThat(retirement.isDue(connection, ONE)).isFalse();
        }
    }

    @Test
    void a_connection_that_has_worked_for_many_subsidiaries_is_due_and_stays_so_until_it_is_gone() {
        retirement.isDue(connection, ONE);
        assertThat(retirement.isDue(connection, TWO)).isTrue();
        assertThat(retirement.isDue(connection, ONE)).isTrue();
        assertThat(retirement.isDue(new Object(), TWO)).as("another connection").isFalse();
    }
}
