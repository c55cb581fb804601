package org.hearth.ui.session;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.kernel.Refused;
import org.hearth.platform.Role;
import org.hearth.tenants.Actor;
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
            Toast.refused(words(refused.get()));
        } else {
            Toast.failed(Words.t("ui.shell.broken"), Words.t("ui.shell.broken_id", "id", log(event.getThrowable())));
        }
    }

    /** What a refusal says; of a missing permission also who holds it. */
    public static String words(Refused refused) {
        Object permission = refused.values().get("permission");
        if (refused.reason() != Refused.Reason.FORBIDDEN || permission == null) {
            return Words.refusal(refused);
        }
        String roles = Stream.of(Role.values())
                .filter(role -> new Actor(0, "", role.inSubsidiary()).may(permission.toString())
                        || role.inGroup().contains(permission.toString()))
                .map(Words::label)
                .collect(Collectors.joining(Words.t("ui.shell.comma")));
        return Words.refusal(refused) + (roles.isEmpty() ? "" : " " + Words.t("ui.shell.who_may", "roles", roles));
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
