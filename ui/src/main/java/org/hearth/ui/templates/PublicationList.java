package org.hearth.ui.templates;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.hearth.tenants.templates.Publication;
import org.hearth.tenants.templates.Templates;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.Confirm;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.kit.work.Polling;
import org.hearth.ui.session.Here;
import org.jspecify.annotations.Nullable;

/** What was published and what became of it, watched while something is on its way; tried again or taken back. */
final class PublicationList extends Div {
    private final Templates templates;
    private final String code;
    private final boolean mayPublish = Here.get().may("templates.publish");
    private final DenseGrid<Publication> grid;
    private List<Publication> rows;
    private @Nullable Registration poll;

    PublicationList(Templates templates, String code) {
        this.templates = templates;
        this.code = code;
        addClassNames("fill", "people-part");
        rows = templates.publications(code);
        grid = DenseGrid.asked(() -> rows);
        grid.text(Words.t("ui.templates.version"), row -> Words.t("ui.templates.version_n", "version", row.version()))
                .width(100);
        grid.drawn(Words.t("ui.people.state"), PublicationList::state, row -> "")
                .grow(2);
        grid.text(Words.t("ui.templates.published_at"), row -> Format.minute(row.created()))
                .width(150);
        grid.text(Words.t("ui.templates.published_by"), Publication::createdBy);
        grid.text(Words.t("ui.templates.undoes"), this::undone).width(170);
        grid.drawn("", this::acts, row -> "").width(280);
        grid.onOpen(row -> new TargetDialog(row).open());
        grid.empty("upload", Words.t("ui.templates.unpublished"), Words.t("ui.templates.unpublished_hint"));
        add(grid.exportAs(code + "-publications"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        poll = event.getUI().addPollListener(polled -> watch());
        Polling.begin(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (poll != null) {
            poll.remove();
            poll = null;
            Polling.end(event.getUI());
        }
    }

    /** Asks again only while something is on its way. */
    private void watch() {
        if (rows.stream().anyMatch(row -> count(row, Publication.State.QUEUED) > 0)) {
            refresh();
        }
    }

    private void refresh() {
        rows = templates.publications(code);
        grid.refresh();
    }

    private static Div state(Publication row) {
        Div state = Bits.row();
        state.add(badge(row, Publication.State.DONE, Tone.CALM), badge(row, Publication.State.QUEUED, Tone.BLUE));
        state.add(badge(row, Publication.State.FAILED, Tone.AMBER));
        return state;
    }

    private static Div badge(Publication row, Publication.State state, Tone tone) {
        long count = count(row, state);
        Div badge = new Div(Bits.badge(Words.label(state) + " " + Format.count(count), tone));
        badge.setVisible(count > 0);
        return badge;
    }

    private String undone(Publication row) {
        Long undoes = row.undoes();
        if (undoes == null) {
            return "";
        }
        return rows.stream()
                .filter(one -> one.id() == undoes)
                .findFirst()
                .map(one -> Words.t("ui.templates.undoes_n", "version", one.version()))
                .orElse(Words.t("ui.templates.undoes"));
    }

    private Div acts(Publication row) {
        Div acts = Bits.row(small("list", "ui.templates.targets", () -> new TargetDialog(row).open()));
        if (mayPublish && count(row, Publication.State.FAILED) > 0) {
            acts.add(small("refresh", "ui.templates.retry", () -> {
                templates.retry(row.id());
                refresh();
            }));
        }
        if (mayPublish && row.undoes() == null) {
            acts.add(small("undo", "ui.templates.undo", () -> undo(row)));
        }
        return acts;
    }

    private void undo(Publication row) {
        Confirm.open(
                Words.t("ui.templates.undo_title", "version", row.version()),
                Words.t(
                        "ui.templates.undo_warning",
                        "count",
                        Format.count(row.targets().size())),
                Words.t("ui.templates.undo"),
                () -> {
                    Publication back = templates.undo(row.id());
                    refresh();
                    Toast.done(Words.t("ui.templates.undone", "version", back.version()));
                });
    }

    private static long count(Publication row, Publication.State state) {
        return row.targets().stream().filter(target -> target.state() == state).count();
    }

    private static Button small(String icon, String key, Runnable act) {
        Button button = Bits.button(icon, Words.t(key), event -> act.run());
        button.addThemeName("small");
        return button;
    }
}
