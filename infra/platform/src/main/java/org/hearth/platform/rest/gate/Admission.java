package org.hearth.platform.rest.gate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.Membership;
import org.hearth.platform.Session;
import org.hearth.platform.SignIn;
import org.hearth.platform.keys.ApiKeys;
import org.hearth.tenants.Bound;
import org.jspecify.annotations.Nullable;

/** Finds the scope of a call: who calls by the secret, for which subsidiary by the key or the {@code X-Tenant} header. */
@Singleton
class Admission {
    private final SignIn signIn;
    private final ApiKeys keys;

    @Inject
    Admission(SignIn signIn, ApiKeys keys) {
        this.signIn = signIn;
        this.keys = keys;
    }

    /** @throws Refused if nobody calls, or not for a subsidiary that the caller may enter */
    Bound scope(@Nullable String authorization, @Nullable String tenantHeader) {
        String secret = Bearer.of(authorization).orElseThrow(() -> nobody("sign_in_missing"));
        Optional<TenantId> tenant = wanted(tenantHeader);
        Optional<Bound> key = keys.enter(secret);
        if (key.isPresent()) {
            TenantId own = key.get().requireTenant();
            if (tenant.isPresent() && !tenant.get().equals(own)) {
                throw Refused.notFound("tenant", tenant.get().code());
            }
            return key.get();
        }
        Session session = signIn.session(secret).orElseThrow(() -> nobody("session_ended"));
        if (tenant.isPresent()) {
            return signIn.choose(secret, tenant.get());
        }
        List<TenantId> own = session.memberships().stream()
                .map(Membership::tenant)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return own.size() == 1 && session.in(null).isEmpty()
                ? signIn.choose(secret, own.get(0))
                : signIn.chooseGroup(secret);
    }

    private static Optional<TenantId> wanted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TenantId(header.strip()));
        } catch (Refused e) {
            throw Refused.notFound("tenant", header.substring(0, Math.min(header.length(), 31)));
        }
    }

    private static Refused nobody(String code) {
        return Refused.because(Refused.Reason.UNAUTHENTICATED, code, Map.of());
    }
}
