package org.hearth.platform.rest.problem;

import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.hearth.kernel.Refused;
import org.hearth.kernel.Texts;

/** Puts exceptions into words. A defect is logged under an id, counted, and told by that id alone. */
@Singleton
public class Problems {
    private static final Logger LOG = System.getLogger(Problems.class.getName());

    private final LongAdder defects = new LongAdder();

    /** The problem that an exception is, in a language of the house. */
    public Problem of(Throwable failure, Locale locale) {
        Finding finding = Findings.of(failure);
        if (finding.isDefect()) {
            String id = UUID.randomUUID().toString().substring(0, 8);
            defects.increment();
            LOG.log(Logger.Level.ERROR, "defect " + id, failure);
            return worded(new Finding(500, "defect", "", Map.of("id", id)), locale);
        }
        return worded(finding, locale);
    }

    /** How many exceptions were nobody's fault but ours since the start. */
    public long defects() {
        return defects.sum();
    }

    private static Problem worded(Finding finding, Locale locale) {
        Texts texts = Texts.of(locale);
        Map<String, Object> values = finding.values();
        String detail = texts.refusal(Refused.because(Refused.Reason.INVALID, finding.code(), values));
        return new Problem(
                "urn:hearth:problem:" + finding.code(),
                title(texts, finding.status()),
                finding.status(),
                detail,
                finding.code(),
                finding.field(),
                values);
    }

    private static String title(Texts texts, int status) {
        String key = "problem." + status;
        return texts.text(texts.entries().containsKey(key) ? key : status < 500 ? "problem.400" : "problem.503");
    }
}
