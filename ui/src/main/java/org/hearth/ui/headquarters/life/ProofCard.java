package org.hearth.ui.headquarters.life;

import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hearth.tenants.registry.TenantLog.Act;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;

/** The proof of a deletion: what was counted in each table before, and that the database holds nothing of it any more. */
final class ProofCard extends Div {
    /** What a table held. */
    private record Counted(String table, long rows, String sum) {
        static Counted of(Map<?, ?> kept) {
            return new Counted(
                    String.valueOf(kept.get("name")),
                    kept.get("rows") instanceof Number rows ? rows.longValue() : 0,
                    String.valueOf(kept.get("hash")));
        }
    }

    /** @param deleted the act of the deletion */
    ProofCard(Act deleted) {
        List<Counted> tables = tables(deleted);
        long rows = tables.stream().mapToLong(Counted::rows).sum();
        Div facts = Bits.classed("facts");
        fact(facts, "ui.headquarters.deleted_at", Format.minute(deleted.at()));
        fact(
                facts,
                "ui.headquarters.held",
                Words.t(
                        "ui.headquarters.held_n",
                        Map.of("tables", Format.count(tables.size()), "rows", Format.count(rows))));
        fact(facts, "ui.headquarters.hash", String.valueOf(deleted.details().get("sha256")));
        addClassNames("card", "col");
        add(Bits.classed("card-head", Bits.text(Words.t("ui.headquarters.proof"), "strong")), facts);
        add(
                isGone(deleted)
                        ? Bits.stripe("check", Words.t("ui.headquarters.nothing_left"), Tone.CALM)
                        : Bits.stripe("alert", Words.t("ui.headquarters.something_left"), Tone.RED));
        add(counted(tables));
    }

    private static DenseGrid<Counted> counted(List<Counted> tables) {
        DenseGrid<Counted> grid = DenseGrid.of(tables);
        grid.text(Words.t("ui.headquarters.table"), Counted::table).grow(2);
        grid.count(Words.t("ui.headquarters.rows"), Counted::rows).width(130);
        grid.text(Words.t("ui.headquarters.sum"), Counted::sum).grow(3);
        grid.empty("list", Words.t("ui.headquarters.uncounted"), Words.t("ui.headquarters.uncounted_hint"));
        grid.grid().setHeight("216px");
        return grid.exportAs("deleted-tables");
    }

    private static List<Counted> tables(Act deleted) {
        Collection<?> kept = deleted.details().get("tables") instanceof Collection<?> list ? list : List.of();
        return kept.stream()
                .filter(Map.class::isInstance)
                .map(table -> Counted.of((Map<?, ?>) table))
                .sorted(Comparator.comparingLong(Counted::rows).reversed().thenComparing(Counted::table))
                .toList();
    }

    private static boolean isGone(Act deleted) {
        return Boolean.TRUE.equals(deleted.details().get("schemaGone"))
                && Boolean.TRUE.equals(deleted.details().get("rolesGone"));
    }

    private static void fact(Div facts, String key, String value) {
        facts.add(Bits.text(Words.t(key), "quiet"), Bits.text(value, "mono-break"));
    }
}
