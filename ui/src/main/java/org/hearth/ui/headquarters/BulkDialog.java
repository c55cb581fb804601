package org.hearth.ui.headquarters;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.exchange.Upload;
import org.hearth.kernel.Refused;
import org.hearth.tenants.intake.FileRun;
import org.hearth.tenants.intake.TenantFiles;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.work.FileDrop;
import org.hearth.ui.kit.work.Polling;
import org.jspecify.annotations.Nullable;

/** Many subsidiaries from one file: drop it, watch it, read what was refused. It may be closed meanwhile; the work goes on. */
final class BulkDialog extends Dialog {
    private final TenantFiles files;
    private final Runnable done;
    private final Div body = Bits.classed("col");
    private @Nullable FileRun run;
    private @Nullable Registration poll;

    /** @param done called when the file is through */
    BulkDialog(TenantFiles files, Runnable done) {
        super(Words.t("ui.headquarters.bulk"));
        this.files = files;
        this.done = done;
        body.add(
                Bits.text(Words.t("ui.headquarters.bulk_hint"), "soft"),
                new FileDrop(this::take, ".csv", ".txt", ".xlsx"));
        add(body);
        setWidth("680px");
        setMaxHeight("80vh");
        getFooter().add(new Button(Words.t("ui.kit.close"), event -> close()));
    }

    private void take(Path file, String name) {
        try {
            FileRun begun = files.start(received(file, name), Map.of());
            run = begun;
            show(begun);
            getUI().ifPresent(ui -> {
                poll = ui.addPollListener(event -> refresh());
                Polling.begin(ui);
            });
        } catch (Refused refused) {
            body.removeAll();
            body.add(ProblemPanel.of(refused), new FileDrop(this::take, ".csv", ".txt", ".xlsx"));
        }
    }

    private static Upload received(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            return Upload.receive(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.toFile().deleteOnExit();
        }
    }

    private void refresh() {
        if (run == null) {
            return;
        }
        FileRun now = files.find(run.id());
        run = now;
        show(now);
        if (now.state() != FileRun.State.RUNNING) {
            stop();
            done.run();
        }
    }

    private void show(FileRun now) {
        body.removeAll();
        if (now.state() == FileRun.State.RUNNING) {
            int total = Math.max(1, now.total());
            body.add(
                    Bits.text(now.name(), "strong"),
                    new ProgressBar(0, total, Math.min(now.done(), total)),
                    Bits.text(Format.count(now.done()) + " / " + Format.count(now.total()), "small", "quiet"),
                    Bits.text(Words.t("ui.headquarters.bulk_leave"), "small", "soft"));
        } else if (now.report() == null) {
            body.add(new ProblemPanel(Words.t("ui.headquarters.bulk_stopped", "error", now.error()), Tone.RED));
        } else {
            report(now.report());
        }
    }

    private void report(Map<String, Object> report) {
        boolean refused = number(report, "refused") > 0;
        body.add(Bits.stripe(
                refused ? "alert" : "check",
                Words.t(
                        "ui.headquarters.bulk_done",
                        Map.of(
                                "landed", number(report, "landed"),
                                "unchanged", number(report, "unchanged"),
                                "refused", number(report, "refused"))),
                refused ? Tone.AMBER : Tone.CALM));
        Div lines = Bits.classed("col scroll");
        if (report.get("errors") instanceof List<?> errors) {
            for (Object error : errors) {
                if (error instanceof Map<?, ?> row) {
                    lines.add(Bits.text(line(row), "small"));
                }
            }
        }
        body.add(lines);
    }

    private static String line(Map<?, ?> error) {
        Map<String, Object> values = new HashMap<>();
        if (error.get("values") instanceof Map<?, ?> named) {
            named.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        return Words.t(
                "ui.headquarters.bulk_row",
                Map.of(
                        "row", String.valueOf(error.get("row")),
                        "value", String.valueOf(error.get("value")),
                        "reason", Words.t("error." + error.get("code"), values)));
    }

    private static long number(Map<String, Object> report, String name) {
        return report.get(name) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
        super.onDetach(event);
    }

    private void stop() {
        if (poll != null) {
            poll.remove();
            poll = null;
            getUI().ifPresent(Polling::end);
        }
    }
}
