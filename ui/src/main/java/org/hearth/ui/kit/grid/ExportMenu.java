package org.hearth.ui.kit.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hearth.exchange.TableExport;
import org.hearth.kernel.Page;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Writes all rows of a table, not only those shown, as CSV or XLSX; columns as they are chosen. */
final class ExportMenu<T> extends Div {
    private final List<DenseColumn<T>> columns;
    private final DenseGrid.Source<T> source;

    ExportMenu(String fileName, List<DenseColumn<T>> columns, DenseGrid.Source<T> source) {
        this.columns = columns;
        this.source = source;
        Popover choice = new Popover();
        Button open = Bits.iconButton("download", Words.t("ui.kit.export"), event -> {});
        choice.setTarget(open);
        choice.add(Bits.classed("menu", link("CSV", fileName + ".csv"), link("XLSX", fileName + ".xlsx")));
        add(open, choice);
    }

    private Anchor link(String kind, String file) {
        DownloadHandler handler = event -> write(kind, file, event);
        Anchor anchor = new Anchor(handler, "");
        anchor.add(new Icon("download"), Bits.text(Words.t("ui.kit.export_as", "kind", kind)));
        anchor.addClassName("menu-item");
        anchor.getElement().setAttribute("download", file);
        return anchor;
    }

    private void write(String kind, String file, DownloadEvent event) {
        event.setFileName(file);
        event.setContentType(
                kind.equals("CSV")
                        ? "text/csv;charset=utf-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        OutputStream out = event.getOutputStream();
        try (TableExport table = kind.equals("CSV") ? TableExport.csv(out) : TableExport.xlsx(out, "Hearth")) {
            List<DenseColumn<T>> shown =
                    columns.stream().filter(DenseColumn::isShown).toList();
            table.row(shown.stream().map(DenseColumn::title).toList());
            long offset = 0;
            DenseGrid.Source<T> whole = source.whole();
            List<T> rows = whole.fetch(0, Page.MAX_LIMIT).rows();
            while (!rows.isEmpty()) {
                for (T row : rows) {
                    table.row(cells(shown, row));
                }
                offset += rows.size();
                rows = rows.size() < Page.MAX_LIMIT
                        ? List.of()
                        : whole.fetch(offset, Page.MAX_LIMIT).rows();
            }
        }
    }

    private List<@Nullable Object> cells(List<DenseColumn<T>> shown, T row) {
        List<@Nullable Object> cells = new ArrayList<>(shown.size());
        for (DenseColumn<T> column : shown) {
            cells.add(column.export(row));
        }
        return cells;
    }
}
