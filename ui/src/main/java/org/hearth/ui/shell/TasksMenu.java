package org.hearth.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import org.hearth.kernel.port.Jobs;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.work.JobPanel;
import org.hearth.ui.kit.work.Polling;

/** The subsidiary's long work: how much is running, and how far each is. */
final class TasksMenu extends Div {
    private static final int SHOWN = 12;

    private final Jobs jobs;
    private final Span running = Bits.text("", "dot-count");
    private final Div list = Bits.classed("tasks");
    private final Popover menu = new Popover();

    TasksMenu(Jobs jobs) {
        this.jobs = jobs;
        NativeButton open = new NativeButton();
        open.addClassName("tool");
        open.setTitle(Words.t("ui.shell.tasks"));
        open.getElement().setAttribute("aria-label", Words.t("ui.shell.tasks"));
        open.add(new Icon("tasks"), running);
        menu.setTarget(open);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.add(list);
        menu.addOpenedChangeListener(event -> getUI().ifPresent(ui -> {
            if (event.isOpened()) {
                refresh();
                Polling.begin(ui);
            } else {
                Polling.end(ui);
            }
        }));
        add(open, menu);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
        event.getUI().addPollListener(polled -> refresh());
        event.getUI().addAfterNavigationListener(navigated -> refresh());
    }

    private void refresh() {
        List<Jobs.Job> recent = jobs.recent(SHOWN);
        long active = recent.stream()
                .filter(job -> job.state() == Jobs.State.RUNNING || job.state() == Jobs.State.QUEUED)
                .count();
        running.setText(String.valueOf(active));
        running.setVisible(active > 0);
        list.removeAll();
        recent.forEach(job -> list.add(JobPanel.line(job)));
        if (recent.isEmpty()) {
            list.add(new EmptyState("tasks", Words.t("ui.shell.no_tasks"), Words.t("ui.shell.no_tasks_hint")));
        }
    }
}
