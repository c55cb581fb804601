package org.hearth.payments.take;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.payments.Method;

/** A payment as it stands when someone wants to undo it. */
record Standing(
        long id,
        long accountId,
        Money amount,
        Method method,
        LocalDate paidOn,
        boolean reversed,
        boolean drawerClosed) {

    static Standing of(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("id"),
                row.getLong("account_id"),
                Money.ofFen(row.getLong("amount_fen")),
                Method.ofCode(row.getInt("method")),
                row.getObject("paid_on", LocalDate.class),
                row.getBoolean("is_reversed"),
                row.getBoolean("drawer_closed"));
    }

    void checkReversible(LocalDate today) {
        if (!method.isAtCounter()) {
            throw Refused.conflict("reversal_of_channel", Map.of());
        }
        if (reversed) {
            throw Refused.conflict("reversed_already", Map.of());
        }
        if (!paidOn.equals(today)) {
            throw Refused.conflict("reversal_not_today", Map.of("day", paidOn));
        }
        if (drawerClosed) {
            throw Refused.conflict("drawer_closed", Map.of());
        }
    }
}
