package org.hearth.customers.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearth.customers.CustomerFilter;
import org.hearth.customers.CustomerTerritory;
import org.hearth.customers.rules.Phone;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Reach;
import org.hearth.kernel.port.SqlFile;
import org.hearth.kernel.port.Vault;
import org.jspecify.annotations.Nullable;

/** A filter as SQL: fixed texts, and the values that are bound to them. */
final class Conditions {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_./+-]*\\d{3,}[0-9A-Za-z_./-]*");
    private static final int LONGEST = 100;

    private final List<String> texts = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new HashMap<>();

    private final Map<String, Set<Long>> arrays = new HashMap<>();

    private final Map<String, List<byte[]>> prints = new HashMap<>();

    private Conditions() {}

    static Conditions of(CustomerFilter filter, Reach reach, Vault vault) {
        Conditions conditions = new Conditions();
        if (!reach.everything()) {
            conditions.texts.add(SqlFile.of(CustomerTerritory.class, "within_reach.sql"));
            conditions.arrays.put("units", reach.units());
            conditions.arrays.put("customers", reach.customers());
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            conditions.text(text.strip(), vault);
        }
        conditions.add("c.kind = :kind", "kind", filter.kind());
        conditions.add("c.key_account = :keyAccount", "keyAccount", filter.keyAccount());
        conditions.add("c.blacklisted = :blacklisted", "blacklisted", filter.blacklisted());
        conditions.add(
                "c.id in (select customer_id from account where branch_id = :branch)", "branch", filter.branchId());
        conditions.add("c.id in (select customer_id from account where book_code = :book)", "book", filter.bookCode());
        conditions.add(SqlFile.of(Conditions.class, "below_address.sql"), "address", filter.addressId());
        return conditions;
    }

    String text() {
        return String.join("\nand ", texts);
    }

    Map<String, Object> values() {
        return values;
    }

    /** Prints under every key of the subsidiary, because rows wait to be sealed anew after a change of keys. */
    Map<String, List<byte[]>> prints() {
        return prints;
    }

    Map<String, Set<Long>> arrays() {
        return arrays;
    }

    private void text(String text, Vault vault) {
        if (text.length() > LONGEST) {
            throw Refused.invalid("text", "name_form", Map.of("max", LONGEST));
        }
        if (NUMBER.matcher(text).matches()) {
            texts.add(SqlFile.of(Conditions.class, "by_number.sql"));
            values.put("number", text);
            prints.put("phone", vault.fingerprints(Phone.digits(text).orElse(text)));
            prints.put("idNo", vault.fingerprints(text.toUpperCase(Locale.ROOT)));
        } else {
            texts.add(SqlFile.of(Conditions.class, "by_text.sql"));
            values.put("part", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            texts.add(condition);
            values.put(name, value);
        }
    }
}
