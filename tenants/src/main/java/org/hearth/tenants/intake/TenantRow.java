package org.hearth.tenants.intake;

import java.util.List;
import org.hearth.exchange.Column;
import org.hearth.exchange.Row;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.Tenant;
import org.jspecify.annotations.Nullable;

/** How a row of the file says a subsidiary. */
final class TenantRow {
    static final List<Column> COLUMNS = List.of(
            Column.required("tenant_code", "code", "代码", "公司代码", "公司编码", "编码"),
            Column.required("tenant_name", "name", "名称", "公司名称", "公司"),
            Column.required("tenant_city", "city", "城市", "所在城市"),
            Column.optional("tenant_template", "template", "模板", "初始模板"),
            Column.optional("tenant_template_version", "template_version", "模板版本"),
            Column.optional("tenant_colour", "colour", "color", "颜色", "标识色"));

    private static final String USUAL_TEMPLATE = "standard";

    private TenantRow() {}

    /** The subsidiary that a row wants; nothing is checked yet. */
    static NewTenant wanted(Row row) {
        String template = row.text("tenant_template");
        String colour = row.text("tenant_colour");
        return new NewTenant(
                row.text("tenant_code"),
                row.text("tenant_name"),
                row.text("tenant_city"),
                template.isEmpty() ? USUAL_TEMPLATE : template,
                version(row.text("tenant_template_version")),
                colour.isEmpty() ? null : colour);
    }

    /** What is no number is a version that there is not. */
    private static @Nullable Integer version(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    /** Whether one that is there already is what the row wants; what a row leaves open is no difference. */
    static boolean isSaidBy(Tenant there, Row row, NewTenant checked) {
        return there.id().code().equals(checked.code())
                && there.state() != Tenant.State.DELETED
                && there.name().equals(checked.name())
                && there.city().equals(checked.city())
                && (row.text("tenant_template").isEmpty() || there.template().equals(checked.template()))
                && (row.text("tenant_colour").isEmpty() || there.colour().equals(checked.colour()));
    }
}
