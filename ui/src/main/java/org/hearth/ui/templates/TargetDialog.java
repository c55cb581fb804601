package org.hearth.ui.templates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.hearth.platform.JobOutcome;
import org.hearth.tenants.templates.Publication;
import org.hearth.tenants.templates.Publication.Target;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;

/** What became of a publication in each subsidiary, and why where it went wrong. */
final class TargetDialog extends Dialog {
    private static final int MANY = 14;

    TargetDialog(Publication publication) {
        super(Words.t("ui.templates.targets_of", "version", publication.version()));
        setWidth("900px");
        DenseGrid<Target> grid = DenseGrid.of(publication.targets());
        grid.text(Words.t("ui.headquarters.name"), Target::name).grow(2);
        grid.drawn(
                        Words.t("ui.people.state"),
                        target -> new Div(Bits.badge(
                                Words.label(target.state()),
                                switch (target.state()) {
                                    case QUEUED -> Tone.BLUE;
                                    case DONE -> Tone.CALM;
                                    case FAILED -> Tone.AMBER;
                                })),
                        target -> Words.label(target.state()))
                .width(100);
        grid.count(Words.t("ui.templates.changed"), target -> (long) target.changed());
        grid.count(Words.t("ui.templates.kept"), target -> (long) target.kept());
        grid.text(Words.t("ui.templates.finished"), target -> Format.minute(target.finished()))
                .width(140);
        grid.text(Words.t("ui.templates.why"), target -> JobOutcome.words(target.error(), Words.locale()))
                .grow(3);
        add(publication.targets().size() > MANY ? grid : grid.allVisible());
        getFooter().add(new Button(Words.t("ui.kit.close"), event -> close()));
    }
}
