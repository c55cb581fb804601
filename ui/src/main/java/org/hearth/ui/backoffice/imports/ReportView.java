package org.hearth.ui.backoffice.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.hearth.exchange.ErrorFile;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.RowError;
import org.hearth.exchange.Upload;
import org.hearth.kernel.Texts;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.chart.KeyFigure;
import org.hearth.ui.kit.grid.DenseGrid;

/** What came, or would come, of a file: the four figures, and each refused row with its reason. */
final class ReportView extends Div {
    ReportView(ImportReport report, Upload file) {
        addClassNames("col", "grow");
        add(figures(report));
        if (report.refused() > 0) {
            add(errors(report, file));
        }
    }

    private static Div figures(ImportReport report) {
        KeyFigure landed = new KeyFigure(
                Words.t(report.dryRun() ? "ui.backoffice.would_land" : "ui.backoffice.landed"),
                Format.count(report.landed()),
                "");
        KeyFigure refused = new KeyFigure(Words.t("ui.backoffice.refused"), Format.count(report.refused()), "");
        refused.setClassName("attention-figure", report.refused() > 0);
        return Bits.classed(
                "figures",
                new KeyFigure(Words.t("ui.backoffice.rows"), Format.count(report.rows()), ""),
                landed,
                new KeyFigure(Words.t("ui.backoffice.unchanged"), Format.count(report.unchanged()), ""),
                refused);
    }

    private static DenseGrid<RowError> errors(ImportReport report, Upload file) {
        Texts texts = Words.texts();
        DenseGrid<RowError> grid = DenseGrid.of(report.errors());
        grid.count(Words.t("ui.backoffice.row"), RowError::row).width(80);
        grid.text(Words.t("ui.backoffice.field"), error -> MappingForm.label(error.field()))
                .width(140);
        grid.text(Words.t("ui.backoffice.value"), RowError::value).width(200);
        grid.text(Words.t("ui.backoffice.why"), error -> reason(error, texts)).grow(1);
        return grid.acts(download(file, texts)).filters(shown(report));
    }

    private static Div shown(ImportReport report) {
        return report.errors().size() < ImportReport.SHOWN
                ? new Div()
                : Bits.classed(
                        "small soft",
                        Bits.text(Words.t("ui.backoffice.first_errors", "count", Format.count(ImportReport.SHOWN))));
    }

    private static String reason(RowError error, Texts texts) {
        String whole = error.reason(texts);
        String lead = MappingForm.label(error.field()) + ": ";
        return !error.field().isEmpty() && whole.startsWith(lead) ? whole.substring(lead.length()) : whole;
    }

    private static Anchor download(Upload file, Texts texts) {
        DownloadHandler handler = event -> {
            event.setFileName("refused-" + plain(file.name()) + ".csv");
            event.setContentType("text/csv;charset=utf-8");
            ErrorFile.write(file.file(), file.name(), texts, event.getOutputStream());
        };
        Anchor anchor = new Anchor(handler, "");
        anchor.add(new Icon("download"), Bits.text(Words.t("ui.backoffice.download_refused")));
        anchor.addClassName("act");
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private static String plain(String name) {
        int end = name.lastIndexOf('.');
        return end > 0 ? name.substring(0, end) : name;
    }
}
