package org.hearth.ui.session;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import java.util.UUID;
import org.hearth.kernel.Refused;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What reaches nobody else: a refusal is said in the person's language, anything unexpected is logged under an id and apologised for. */
public final class Problems implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    public void error(ErrorEvent event) {
        Optional<Refused> refused = refusal(event.getThrowable());
        if (refused.isPresent()) {
            Toast.refused(Words.refusal(refused.get()));
        } else {
            Toast.failed(Words.t("ui.shell.broken"), Words.t("ui.shell.broken_id", "id", log(event.getThrowable())));
        }
    }

    /** The refusal in a chain of causes, if there is one. */
    public static Optional<Refused> refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    /** Logs what nobody expected and gives the id under which it is found. */
    public static String log(Throwable thrown) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("screen failed, id {}", id, thrown);
        return id;
    }
}
