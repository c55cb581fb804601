package org.hearth.customers.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hearth.customers.rules.AddressText;
import org.hearth.customers.rules.CustomerKind;
import org.hearth.customers.rules.IdNumber;
import org.hearth.customers.rules.Masked;
import org.hearth.customers.rules.Phone;
import org.hearth.exchange.Row;
import org.hearth.exchange.TableImport;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Looks at each value of a row by itself and refuses the row for all that is wrong with it at once. */
final class RowCheck {
    private static final Pattern ACCOUNT_NO = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_./-]{0,31}");
    private static final Pattern PRICE_CODE = Pattern.compile("[0-9a-z][0-9a-z_./-]{0,31}");
    private static final Pattern BOOK = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_./-]{0,19}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST_NAME = 100;
    private static final int LARGEST_HOUSEHOLD = 20;

    private final TableImport in;
    private final Map<String, Long> branches;
    private final LocalDate today;
    private boolean refused;

    /** @param branches ids by number and name */
    RowCheck(TableImport in, Map<String, Long> branches, LocalDate today) {
        this.in = in;
        this.branches = branches;
        this.today = today;
    }

    /** The row's values, or empty if it was refused. */
    Optional<CheckedRow> check(Row row) {
        refused = false;
        String accountNo = required(row, "account_no", ACCOUNT_NO, "account_no_form");
        String name = name(row, "name");
        if (name == null) {
            refuse(row, "name", "", "value_missing", Map.of());
        }
        String kind =
                read(row, "kind", "kind_unknown", text -> CustomerKind.of(text).map(Enum::name));
        CheckedRow checked = new CheckedRow(
                row.number(),
                accountNo,
                name == null ? "" : name,
                kind,
                personal(row, "phone", "phone_form", Phone::digits),
                personal(row, "id_no", "id_no_check", text -> idNo(kind, text)),
                address(row),
                read(row, "household", "household_range", RowCheck::household),
                read(row, "price_code", "price_code_form", text -> matching(PRICE_CODE, text.toLowerCase(Locale.ROOT))),
                opened(row),
                read(row, "book", "book_form", text -> matching(BOOK, text)),
                read(row, "branch", "branch_unknown", text -> Optional.ofNullable(branches.get(text))),
                name(row, "contact"));
        return refused ? Optional.empty() : Optional.of(checked);
    }

    private String required(Row row, String field, Pattern form, String code) {
        String text = row.text(field);
        if (text.isEmpty()) {
            refuse(row, field, text, "value_missing", Map.of());
        } else if (!form.matcher(text).matches()) {
            refuse(row, field, text, code, Map.of());
        }
        return text;
    }

    private <T> @Nullable T read(Row row, String field, String code, Function<String, Optional<T>> reading) {
        String text = row.text(field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = reading.apply(text);
        if (value.isEmpty()) {
            refuse(row, field, text, code, Map.of());
        }
        return value.orElse(null);
    }

    private @Nullable String personal(Row row, String field, String code, Function<String, Optional<String>> reading) {
        String text = row.text(field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<String> value = reading.apply(text);
        if (value.isEmpty()) {
            refuse(row, field, "…" + Masked.tail(text), code, Map.of());
        }
        return value.orElse(null);
    }

    private @Nullable String name(Row row, String field) {
        String text = row.text(field);
        if (text.length() > LONGEST_NAME || CONTROL.matcher(text).find()) {
            refuse(row, field, text, "name_form", Map.of("max", LONGEST_NAME));
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable String address(Row row) {
        List<String> names = new ArrayList<>();
        for (String level : AddressText.LEVELS) {
            names.add(row.text(level));
        }
        try {
            String path = AddressText.path(names);
            return path.isEmpty() ? null : path;
        } catch (Refused e) {
            refuse(row, e.field(), row.text(e.field()), e.code(), e.values());
            return null;
        }
    }

    private @Nullable LocalDate opened(Row row) {
        LocalDate opened = read(row, "opened", "date_form", Row::date);
        if (opened != null && (opened.isAfter(today) || opened.getYear() < 1900)) {
            refuse(row, "opened", row.text("opened"), opened.isAfter(today) ? "date_future" : "date_form", Map.of());
        }
        return opened;
    }

    private Optional<String> idNo(@Nullable String kind, String text) {
        Optional<String> resident = "C".equals(kind) ? Optional.empty() : IdNumber.resident(text, today);
        return resident.isPresent() || "R".equals(kind) ? resident : IdNumber.organisation(text);
    }

    private static Optional<Integer> household(String text) {
        if (!text.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int persons = Integer.parseInt(text);
        return persons >= 1 && persons <= LARGEST_HOUSEHOLD ? Optional.of(persons) : Optional.empty();
    }

    private static Optional<String> matching(Pattern form, String text) {
        return form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private void refuse(Row row, String field, String value, String code, Map<String, Object> values) {
        refused = true;
        in.refuse(row.number(), field, value, code, values);
    }
}
