package org.hearth.service.rest;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.service.CaseFilter;
import org.hearth.service.CaseState;
import org.hearth.service.CaseType;
import org.jspecify.annotations.Nullable;

/** A list's filter as query parameters, each optional. */
public class CaseQuery {
    @QueryParam("type")
    @Nullable
    String type;

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("open")
    @Nullable
    Boolean open;

    @QueryParam("overdue")
    @Nullable
    Boolean overdue;

    @QueryParam("emergency")
    @Nullable
    Boolean emergency;

    @QueryParam("branch")
    @Nullable
    Long branchId;

    @QueryParam("customer")
    @Nullable
    Long customerId;

    @QueryParam("assignee")
    @Nullable
    String assignee;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    /** @throws Refused if a type, state or date is none */
    CaseFilter filter() {
        return new CaseFilter(
                constant(CaseType.class, "type", type),
                constant(CaseState.class, "state", state),
                open,
                overdue,
                emergency,
                branchId,
                customerId,
                assignee,
                date("from", from),
                date("to", to));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String field, @Nullable String text) {
        try {
            return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(field, "case_query", Map.of("value", text));
        }
    }

    private static @Nullable LocalDate date(String field, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.invalid(field, "case_query", Map.of("value", text));
        }
    }
}
