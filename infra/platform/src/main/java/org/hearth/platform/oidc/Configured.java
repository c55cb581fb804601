package org.hearth.platform.oidc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings {@code hearth.oidc.…} of the group; what cannot be meant so is said in the log and leaves the way in shut. */
@Singleton
class Configured {
    private static final Logger LOG = LoggerFactory.getLogger(Configured.class);

    private final Optional<ProviderSettings> provider;

    @Inject
    Configured(Config config) {
        this(read(config));
    }

    Configured(Optional<ProviderSettings> provider) {
        this.provider = provider;
    }

    Optional<ProviderSettings> provider() {
        return provider;
    }

    private static Optional<ProviderSettings> read(Config config) {
        String issuer = text(config, "issuer", "");
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProviderSettings(
                    issuer,
                    text(config, "client-id", ""),
                    text(config, "client-secret", ""),
                    text(config, "name", String.valueOf(URI.create(issuer).getHost())),
                    words(text(config, "scope", String.join(" ", ProviderSettings.USUAL_SCOPE))),
                    text(config, "claim", "email"),
                    Set.copyOf(words(text(config, "second-factor", "mfa"))),
                    creates(text(config, "new-people", "refuse"))));
        } catch (IllegalArgumentException e) {
            LOG.error("single sign-on stays off: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean creates(String wanted) {
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "create" -> true;
            case "refuse" -> false;
            default -> throw new IllegalArgumentException("hearth.oidc.new-people is refuse or create, not " + wanted);
        };
    }

    private static String text(Config config, String key, String usual) {
        return config.getOptionalValue("hearth.oidc." + key, String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(usual);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
