package org.hearth.platform.telemetry;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hearth.tenants.Bound;
import org.hearth.tenants.HouseOpened;
import org.hearth.tenants.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Puts the subsidiary and the person before every line that is logged in a scope. It is a filter, because filters still run on
 * the thread that logs, while the server writes its lines on another one.
 */
@Singleton
class LogContext {
    private final Map<Handler, Optional<Filter>> changed = new HashMap<>();

    void start(@Observes @Priority(50) HouseOpened opened) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            Filter before = handler.getFilter();
            changed.put(handler, Optional.ofNullable(before));
            handler.setFilter(line -> mark(line) && (before == null || before.isLoggable(line)));
        }
    }

    @PreDestroy
    void stop() {
        changed.forEach((handler, before) -> handler.setFilter(before.orElse(null)));
    }

    /** Always true: marking keeps every line. */
    static boolean mark(LogRecord line) {
        Optional<Bound> scope = TenantScope.current();
        String message = line.getMessage();
        if (scope.isEmpty() || message == null) {
            return true;
        }
        String context = context(scope.get());
        if (!message.startsWith(context)) {
            line.setMessage(context + translated(line, message));
            line.setResourceBundle(null);
        }
        return true;
    }

    private static String context(Bound scope) {
        Object tenant = scope.tenant() == null ? "group" : scope.tenant();
        return "[" + tenant + " " + scope.actor().personId() + "] ";
    }

    private static String translated(LogRecord line, String message) {
        @Nullable ResourceBundle bundle = line.getResourceBundle();
        if (bundle == null) {
            return message;
        }
        try {
            return bundle.getString(message);
        } catch (MissingResourceException | ClassCastException e) {
            return message;
        }
    }
}
