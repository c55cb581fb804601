package org.hearth.ui.kit.work;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.hearth.kernel.port.Jobs;
import org.hearth.platform.JobOutcome;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Skeleton;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * A job's progress, asked for every second while the panel is on the page. It may be left at any time: the work goes on and stands
 * under the person's tasks.
 */
public final class JobPanel extends Div {
    private final Jobs jobs;
    private final long id;
    private final Consumer<Jobs.Job> onEnd;
    private boolean ended;
    private @Nullable Registration poll;

    /** @param onEnd called once when the job has ended, well or badly */
    public JobPanel(Jobs jobs, long id, Consumer<Jobs.Job> onEnd) {
        this.jobs = jobs;
        this.id = id;
        this.onEnd = onEnd;
        addClassName("job");
        add(new Skeleton(2));
    }

    /** One job as a line with a bar, as it stands. */
    public static Div line(Jobs.Job job) {
        Div line = Bits.classed("job-line", Bits.text(Words.label("Job", job.title()), "grow", "clip"), state(job));
        Div panel = Bits.classed("job", line);
        if (job.state() == Jobs.State.RUNNING || job.state() == Jobs.State.QUEUED) {
            ProgressBar bar =
                    new ProgressBar(0, Math.max(1, job.total()), Math.min(job.done(), Math.max(1, job.total())));
            bar.setIndeterminate(job.total() == 0);
            panel.add(bar, Bits.text(left(job), "small", "quiet"));
        } else if (job.state() == Jobs.State.FAILED) {
            panel.add(new ProblemPanel(JobOutcome.words(job.outcome(), Words.locale()), Tone.RED));
        }
        return panel;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        poll = event.getUI().addPollListener(polled -> refresh());
        Polling.begin(event.getUI());
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }

    private void refresh() {
        jobs.find(id).ifPresent(job -> {
            removeAll();
            add(line(job));
            if (!ended && (job.state() == Jobs.State.DONE || job.state() == Jobs.State.FAILED)) {
                ended = true;
                stop();
                onEnd.accept(job);
            }
        });
    }

    private void stop() {
        if (poll != null) {
            poll.remove();
            poll = null;
            getUI().ifPresent(Polling::end);
        }
    }

    private static Div state(Jobs.Job job) {
        Tone tone = switch (job.state()) {
            case QUEUED -> Tone.PLAIN;
            case RUNNING -> Tone.BLUE;
            case DONE -> Tone.CALM;
            case FAILED -> Tone.RED;
        };
        return new Div(Bits.badge(Words.label(job.state()), tone));
    }

    private static String left(Jobs.Job job) {
        return job.total() == 0
                ? Words.t("ui.kit.job_waiting")
                : Format.count(job.done()) + " / " + Format.count(job.total());
    }
}
