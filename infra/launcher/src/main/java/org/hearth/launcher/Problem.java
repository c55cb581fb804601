package org.hearth.launcher;

import java.io.Serial;
import java.util.List;

/** Something the person at the keyboard can mend: what is wrong in one line, and what to do about it. */
public final class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final transient List<String> details;

    /**
     * @param what what is wrong, one line
     * @param remedy what to do next, one line
     */
    public Problem(String what, String remedy) {
        this(what, remedy, List.of());
    }

    /** Like {@link #Problem(String, String)}, with lines to look at, such as the end of a log. */
    public Problem(String what, String remedy, List<String> details) {
        super(what);
        this.remedy = remedy;
        this.details = List.copyOf(details);
    }

    /** Like {@link #Problem(String, String)}, keeping the failure that led to it. */
    public Problem(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
        this.details = List.of();
    }

    /** What to do next. */
    public String remedy() {
        return remedy;
    }

    /** Lines to look at; often none. */
    public List<String> details() {
        return details;
    }
}
