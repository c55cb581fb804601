package org.hearth.ui.backoffice.imports;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.Upload;
import org.hearth.ui.kit.Address;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.work.FileDrop;
import org.hearth.ui.kit.work.Polling;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.session.Problems;
import org.hearth.ui.shell.Frame;
import org.jspecify.annotations.Nullable;

/** Drop a file, see what would come of it, mend the mapping, then take it in. {@code ?kind=} names what it holds. */
@Route(value = "imports", layout = Frame.class)
@OnDesk(name = "imports", permission = "metering.import", icon = "upload", order = 32)
public class ImportDesk extends Div implements BeforeEnterObserver {
    private static final String KIND = "kind";

    private final Imports imports;
    private final ThreadFactory threads;
    private final List<ImportKind> kinds = ImportKind.allowed(Here.get());
    private final Tabs tabs = new Tabs();
    private final Div hint = Bits.classed("soft small");
    private final Div body = Bits.classed("import-body grow");
    private ImportKind kind = ImportKind.READINGS;
    private Map<String, String> chosen = Map.of();
    private @Nullable Delivery delivery;

    @Inject
    ImportDesk(Imports imports, ThreadFactory threads) {
        this.imports = imports;
        this.threads = threads;
        addClassName("fill");
        kinds.forEach(one -> tabs.add(new Tab(one.label())));
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                Address.with(KIND, kinds.get(tabs.getSelectedIndex()).address());
            }
        });
        Div page = Bits.page(Words.t("ui.desk.imports"));
        page.add(tabs, hint, new FileDrop(this::take, ".csv", ".txt", ".xlsx"), body);
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String name = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(KIND)
                .orElse("");
        ImportKind next = ImportKind.named(name).filter(kinds::contains).orElse(kinds.get(0));
        tabs.setSelectedIndex(kinds.indexOf(next));
        if (next != kind || body.getElement().getChildCount() == 0) {
            kind = next;
            begin();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    private void begin() {
        forget();
        chosen = Map.of();
        hint.removeAll();
        hint.add(Bits.text(kind.hint()));
        body.removeAll();
        body.add(new EmptyState("upload", Words.t("ui.backoffice.no_file"), Words.t("ui.backoffice.no_file_hint")));
    }

    private void take(Path file, String name) {
        begin();
        try (InputStream in = Files.newInputStream(file)) {
            delivery = new Delivery(Upload.receive(in, name));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(true);
    }

    /** Works on a thread of its own, so that a file of a million rows does not hold the page; leaving the page does not stop it. */
    private void run(boolean dryRun) {
        Delivery work = delivery;
        if (work == null) {
            return;
        }
        Upload file = work.upload();
        UI ui = UI.getCurrent();
        Here here = Here.get();
        ImportKind what = kind;
        Map<String, String> mapping = chosen;
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        body.removeAll();
        body.add(Bits.classed(
                "card col", Bits.text(Words.t("ui.backoffice.checking", "file", file.name()), "soft"), bar));
        Polling.begin(ui);
        work.begin();
        threads.newThread(() -> here.run(() -> {
                    Runnable shown = attempt(what, work, mapping, dryRun);
                    ui.accessLater(
                                    () -> here.run(() -> {
                                        Polling.end(ui);
                                        if (work == delivery) {
                                            shown.run();
                                        }
                                    }),
                                    () -> {})
                            .run();
                }))
                .start();
    }

    private Runnable attempt(ImportKind what, Delivery work, Map<String, String> mapping, boolean dryRun) {
        Upload file = work.upload();
        try {
            ImportReport report = imports.run(what, file, mapping, dryRun);
            List<String> headers = Imports.headers(file);
            return () -> show(file, report, headers);
        } catch (RuntimeException e) {
            List<String> headers = Imports.headers(file);
            return () -> fail(e, headers);
        } finally {
            work.end();
        }
    }

    private void show(Upload file, ImportReport report, List<String> headers) {
        body.removeAll();
        Div head = Bits.row(Bits.text(report.file(), "strong"));
        if (report.dryRun()) {
            head.add(
                    Bits.badge(Words.t("ui.backoffice.tried_out"), Tone.AMBER),
                    Bits.text(Words.t("ui.backoffice.tried_out_hint"), "soft", "small", "grow"));
            if (report.landed() > 0) {
                String act = Words.t("ui.backoffice.import_now", "count", Format.count(report.landed()));
                head.add(Bits.primary(act, event -> run(false)));
            }
        } else {
            head.add(
                    Bits.badge(Words.t("ui.backoffice.imported"), Tone.CALM),
                    Bits.classed("grow"),
                    Bits.button("plus", Words.t("ui.backoffice.next_file"), event -> begin()));
            Toast.done(Words.t("ui.backoffice.import_done", "count", Format.count(report.landed())));
        }
        Div main = Bits.classed("import-main", new ReportView(report, file));
        if (report.dryRun() && !headers.isEmpty()) {
            main.add(mapping(headers, report.mapping()));
        }
        body.add(head, main);
    }

    private void fail(RuntimeException failure, List<String> headers) {
        body.removeAll();
        body.add(Problems.refusal(failure)
                .map(ProblemPanel::of)
                .orElseGet(() -> new ProblemPanel(
                        Words.t("ui.shell.broken"),
                        Words.t("ui.shell.broken_id", "id", Problems.log(failure)),
                        Tone.RED)));
        if (!headers.isEmpty()) {
            body.add(mapping(headers, Map.of()));
        }
    }

    private Div mapping(List<String> headers, Map<String, String> used) {
        Div card = Bits.card(Words.t("ui.backoffice.mapping"));
        card.addClassName("import-mapping");
        card.add(new MappingForm(kind.fields(), headers, used, chosen, next -> {
            chosen = next;
            run(true);
        }));
        return card;
    }

    private void forget() {
        if (delivery != null) {
            delivery.leave();
            delivery = null;
        }
    }
}
