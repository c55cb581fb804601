package org.hearth.ui.backoffice.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;

/** What a file may hold, who may bring it, and the fields in it that can be mapped. */
enum ImportKind {
    CUSTOMERS(
            "customers.import",
            "ui.backoffice.kind_customers",
            "ui.backoffice.kind_customers_hint",
            "account_no name kind phone id_no province city district street community building unit floor room household"
                    + " price_code opened book branch contact"),
    METERS(
            "metering.import",
            "ui.backoffice.kind_meters",
            "ui.backoffice.kind_meters_hint",
            "meter_no account_no meter_kind maker model digits factor first_register installed_on book"),
    READINGS(
            "metering.import",
            "ui.backoffice.kind_readings",
            "ui.backoffice.kind_readings_hint",
            "meter_no read_on register source estimated"),
    PAYMENTS(
            "payments.import",
            "ui.backoffice.kind_payments",
            "ui.backoffice.kind_payments_hint",
            "key account_no paid_on amount channel trade_kind");

    private final String permission;
    private final String label;
    private final String hint;
    private final String fields;

    ImportKind(String permission, String label, String hint, String fields) {
        this.permission = permission;
        this.label = label;
        this.hint = hint;
        this.fields = fields;
    }

    /** Those that the person may bring here. */
    static List<ImportKind> allowed(Here here) {
        return Stream.of(values()).filter(kind -> here.may(kind.permission)).toList();
    }

    /** The kind of that name in an address. */
    static Optional<ImportKind> named(String name) {
        return Stream.of(values()).filter(kind -> kind.address().equals(name)).findFirst();
    }

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return Words.t(label);
    }

    String hint() {
        return Words.t(hint);
    }

    List<String> fields() {
        return List.of(fields.split(" "));
    }
}
