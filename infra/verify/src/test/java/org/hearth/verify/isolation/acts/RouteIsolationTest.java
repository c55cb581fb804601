package org.hearth.verify.isolation.acts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.kernel.module.Facade;
import org.hearth.platform.rest.Route;
import org.hearth.platform.rest.Routes;
import org.hearth.verify.isolation.Code;
import org.junit.jupiter.api.Test;

/** Routes reach a subsidiary's things through acts alone, and each act has its case; so a route without a case cannot be. */
class RouteIsolationTest {
    @Test
    void every_route_is_answered_by_acts_that_have_cases() {
        Acts acts = Acts.all();
        List<Route> routes = Routes.onClassPath();
        Set<String> bare = new TreeSet<>();
        for (Route route : routes) {
            Set<String> called = calledBy(route);
            boolean known = called.stream()
                    .allMatch(act -> acts.rows().keySet().stream()
                            .anyMatch(row -> row.equals(act) || row.startsWith(act + "/")));
            if (called.isEmpty() || !known) {
                bare.add(route.method() + " " + route.path() + " " + called);
            }
        }
        assertThat(routes).hasSizeGreaterThan(60);
        assertThat(bare).as("routes that no act with a case answers").isEmpty();
        System.out.println("isolation: " + routes.size() + " routes, 0 without acts that have cases");
    }

    @Test
    void resources_ask_facades_and_no_store() {
        Set<String> stores = Code.all().stream()
                .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(use -> use.getTargetClass().getName())
                .filter(name -> name.matches("org\\.hearth\\.kernel\\.port\\.(Sql|HotStore|Jobs|Vault)|"
                        + "org\\.hearth\\.tenants\\.PlatformSql|org\\.jdbi.*|io\\.lettuce.*|co\\.elastic.*"))
                .filter(name -> !name.startsWith("org.hearth.kernel.port.Jobs"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(stores).isEmpty();
    }

    /** The acts that the route's method calls, itself or through methods of its own class. */
    private static Set<String> calledBy(Route route) {
        JavaClass resource = Code.all().get(route.resource());
        Set<String> seen = new TreeSet<>(Set.of(route.act()));
        Set<String> acts = new TreeSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (JavaMethodCall call : resource.getMethodCallsFromSelf()) {
                if (seen.contains(call.getOrigin().getName())
                        && call.getTargetOwner().equals(resource)) {
                    grown |= seen.add(call.getName());
                }
            }
        }
        Stream.<JavaCodeUnitAccess<?>>concat(
                        resource.getMethodCallsFromSelf().stream(), resource.getMethodReferencesFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAnnotatedWith(Facade.class))
                .filter(call -> seen.stream()
                        .anyMatch(name -> name.equals(call.getOrigin().getName())
                                || call.getOrigin().getName().startsWith("lambda$" + name + "$")))
                .forEach(call -> acts.add(call.getTargetOwner().getSimpleName() + "." + call.getName()));
        return acts;
    }
}
