package org.hearth.platform;

import jakarta.inject.Inject;
import java.util.List;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Jobs;

/** The long work of a subsidiary as people and other systems watch it. */
@Facade
public class JobBoard {
    private final Jobs jobs;

    @Inject
    JobBoard(Jobs jobs) {
        this.jobs = jobs;
    }

    /** The newest jobs, newest first. */
    @Requires("jobs.view")
    public List<Jobs.Job> recent(int limit) {
        Page.check(0, limit);
        return jobs.recent(limit);
    }

    /** @throws Refused if there is no such job */
    @Requires("jobs.view")
    public Jobs.Job find(long id) {
        return jobs.find(id).orElseThrow(() -> Refused.notFound("job", id));
    }
}
