package org.hearth.platform.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UnknownAccountException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.hearth.kernel.TenantId;
import org.hearth.platform.Membership;
import org.hearth.platform.Session;
import org.hearth.tenants.PlatformSql;
import org.jspecify.annotations.Nullable;

/** Shiro's view of the registry of people: who somebody is, and what follows from the roles held where the person works now. */
@Singleton
public class PeopleRealm extends AuthorizingRealm {
    private final PlatformSql sql;
    private final Persons persons;
    private final Passwords passwords;

    /** A person at work in one subsidiary, or in the group for null. */
    private record AtWork(Session session, @Nullable TenantId tenant) {}

    @Inject
    PeopleRealm(PlatformSql sql, Persons persons, Passwords passwords) {
        this.sql = sql;
        this.persons = persons;
        this.passwords = passwords;
        setName("people");
        setAuthenticationTokenClass(UsernamePasswordToken.class);
        setAuthorizationCachingEnabled(false);
        setCredentialsMatcher((token, info) ->
                passwords.matches(new String((char[]) token.getCredentials()), (String) info.getCredentials()));
    }

    /** The person whose name and password these are; empty if they do not belong together. */
    public Optional<Persons.Person> authenticate(String login, String password) {
        try {
            AuthenticationInfo info = getAuthenticationInfo(new UsernamePasswordToken(login, password));
            return Optional.of(info.getPrincipals().oneByType(Persons.Person.class));
        } catch (AuthenticationException e) {
            return Optional.empty();
        }
    }

    /** What a person may do in a subsidiary, or in the group for null; nothing if no role is held there. */
    public Set<String> permissions(Session session, @Nullable TenantId tenant) {
        AuthorizationInfo info =
                getAuthorizationInfo(new SimplePrincipalCollection(new AtWork(session, tenant), getName()));
        return info == null ? Set.of() : Set.copyOf(info.getStringPermissions());
    }

    /** Whether who holds {@code held} may hand on {@code wanted}, which may end in {@code .*} itself. */
    public static boolean covers(Set<String> held, String wanted) {
        WildcardPermission asked = permission(wanted);
        return held.stream().anyMatch(have -> permission(have).implies(asked));
    }

    private static WildcardPermission permission(String text) {
        return new WildcardPermission(text.replace('.', ':'));
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        String login = (String) token.getPrincipal();
        Optional<Persons.Person> found = sql.inTransaction(handle -> persons.byLogin(handle, login))
                .filter(person -> !person.locked() && !person.hash().isEmpty());
        if (found.isEmpty()) {
            passwords.matchNobody(new String((char[]) token.getCredentials()));
            throw new UnknownAccountException();
        }
        return new SimpleAuthenticationInfo(found.get(), found.get().hash(), getName());
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        AtWork atWork = principals.oneByType(AtWork.class);
        Set<Membership> held = atWork.session().memberships().stream()
                .filter(membership -> counts(membership, atWork))
                .collect(Collectors.toSet());
        SimpleAuthorizationInfo info = new SimpleAuthorizationInfo(
                held.stream().map(membership -> membership.role().name()).collect(Collectors.toSet()));
        Stream<String> granted = atWork.session().actingFor().stream()
                .filter(grant -> grant.tenant().equals(atWork.tenant()))
                .flatMap(grant -> grant.permissions().stream());
        info.setStringPermissions(Stream.concat(
                        held.stream().flatMap(membership -> permissions(membership, atWork)), granted)
                .collect(Collectors.toSet()));
        return info;
    }

    private static boolean counts(Membership membership, AtWork atWork) {
        if (membership.tenant() != null) {
            return membership.tenant().equals(atWork.tenant());
        }
        return atWork.tenant() == null || atWork.session().isInRegion(atWork.tenant());
    }

    /** What follows from a role where one is at work; limited to units or a region by a third part. */
    private static Stream<String> permissions(Membership membership, AtWork atWork) {
        if (atWork.tenant() != null) {
            return limited(membership.inSubsidiary(), membership.unitIds());
        }
        Set<TenantId> region = atWork.session().region();
        return region == null
                ? membership.role().inGroup().stream()
                : membership.role().inGroup().stream()
                        .flatMap(permission -> region.stream().map(tenant -> permission + "." + tenant.code()));
    }

    private static Stream<String> limited(Set<String> permissions, Collection<Long> unitIds) {
        return unitIds.isEmpty()
                ? permissions.stream()
                : permissions.stream().flatMap(permission -> unitIds.stream().map(unit -> permission + "." + unit));
    }
}
