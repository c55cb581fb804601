package org.hearth.platform.keys;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Requires;
import org.hearth.platform.security.PeopleRealm;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.Tenants;
import org.jspecify.annotations.Nullable;

/** Keys of other systems. In the scope of a subsidiary one sees and issues its own; in the group's scope those of all. */
@Facade
public class ApiKeys {
    private static final Pattern PERMISSION = Pattern.compile("[a-z]+\\.([a-z]+|\\*)");
    private static final int MOST_PERMISSIONS = 50;
    private static final int LONGEST_NAME = 100;

    private final KeyStore store;
    private final Tenants tenants;

    @Inject
    ApiKeys(KeyStore store, Tenants tenants) {
        this.store = store;
        this.tenants = tenants;
    }

    /** A new key and its secret, which is shown this once. */
    public record Issued(ApiKey key, String secret) {
        @Override
        public String toString() {
            return "Issued[" + key + "]";
        }
    }

    /** The keys, the newest first, also those that were revoked. */
    @Requires("people.manage")
    public List<ApiKey> list() {
        return store.list(scope().tenant());
    }

    /** @throws Refused if the subsidiary is not there, or a permission is malformed or more than one's own in this subsidiary */
    @Requires("people.manage")
    public Issued issue(NewApiKey wanted) {
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            throw Refused.invalid("name", "name_length", Map.of("most", LONGEST_NAME));
        }
        if (wanted.permissions().isEmpty() || wanted.permissions().size() > MOST_PERMISSIONS) {
            throw Refused.invalid("permissions", "permissions_count", Map.of("most", MOST_PERMISSIONS));
        }
        if (tenants.find(wanted.tenant()).isEmpty()) {
            throw Refused.notFound("tenant", wanted.tenant().code());
        }
        TenantId scope = scope().tenant();
        if (scope != null && !scope.equals(wanted.tenant())) {
            throw Refused.notFound("tenant", wanted.tenant().code());
        }
        wanted.permissions().forEach(permission -> check(permission, scope));
        return store.issue(wanted, scope().actor());
    }

    /** Ends a key at its next request. */
    @Requires("people.manage")
    public void revoke(long id) {
        store.revoke(scope().tenant(), id);
    }

    /**
     * The scope in which a key works; empty if there is no such key, or it has ended. The actor's id is the key's, negative.
     *
     * @throws Refused if the subsidiary is suspended
     */
    @Open("the key is the proof")
    public Optional<Bound> enter(String secret) {
        return store.find(secret)
                .map(key -> tenants.open(key.tenant(), new Actor(-key.id(), key.name(), key.permissions())));
    }

    private static void check(String permission, @Nullable TenantId scope) {
        if (!PERMISSION.matcher(permission).matches()) {
            throw Refused.invalid("permissions", "permission_form", Map.of("permission", permission));
        }
        // the operator of the group, who could make a manager just as well, may hand on what he does not hold
        if (scope != null && !PeopleRealm.covers(scope().actor().permissions(), permission)) {
            throw Refused.forbidden(permission);
        }
    }

    private static Bound scope() {
        return TenantScope.require();
    }
}
