package org.hearth.verify.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.inject.Singleton;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.port.HotStore;
import org.hearth.tenants.PlatformSql;
import org.junit.jupiter.api.Test;

/** What a thing of a subsidiary could slip through beside acts and routes: each such place is listed from the code and has its row in {@link Places}. */
class ListedIsolationTest {
    private static final String HINT =
            "a new place needs a row in Places that says what keeps subsidiaries apart there";

    @Test
    void every_screen_has_its_row_and_says_whom_it_admits() {
        Set<String> screens = names(type -> type.isAnnotatedWith("com.vaadin.flow.router.Route"));
        assertThat(screens).as(HINT).isEqualTo(Places.SCREENS.keySet());
        Set<String> open = names(type -> type.isAnnotatedWith("com.vaadin.flow.router.Route")
                && !type.isAnnotatedWith("org.hearth.ui.session.OnDesk")
                && !type.isAnnotatedWith("org.hearth.ui.session.Admits"));
        assertThat(open).as("screens without a permission of their own").isEqualTo(Places.UNGUARDED_SCREENS);
        System.out.println("isolation: " + screens.size() + " screens, 0 leaks");
    }

    @Test
    void hot_values_are_kept_by_few_and_always_under_the_subsidiary_s_prefix() {
        Set<String> users = names(type -> type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(HotStore.class)
                        && !call.getName().equals("isUp")));
        assertThat(users).as(HINT).isEqualTo(Places.HOT_KEYS.keySet());
        Set<String> redis = names(type -> type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("io.lettuce")));
        assertThat(redis.stream().map(Places::outermost).collect(Collectors.toSet()))
                .as("who speaks to Redis at all")
                .isEqualTo(Places.REDIS);
        Set<String> bare = type("org.hearth.platform.cache.RedisStore").getMethods().stream()
                .filter(method -> Set.of("put", "get", "forget").contains(method.getName()))
                .filter(method -> method.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getName().equals("prefix")))
                .map(JavaMethod::getFullName)
                .collect(Collectors.toSet());
        assertThat(bare)
                .as("acts of the hot store that put no subsidiary before the key")
                .isEmpty();
        System.out.println("isolation: " + users.size() + " keys, 0 leaks");
    }

    @Test
    void what_lives_in_memory_beyond_a_request_is_keyed_by_subsidiary_or_belongs_to_none() {
        Set<String> fields = Code.all().stream()
                .filter(type -> !type.getPackageName().matches("org\\.hearth\\.(launcher|bench).*"))
                .flatMap(type -> type.getFields().stream())
                .filter(ListedIsolationTest::remembers)
                .map(field -> Places.outermost(field.getOwner().getName()) + "." + field.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(fields).as(HINT).isEqualTo(new TreeSet<>(Places.MEMORIES.keySet()));
        System.out.println("isolation: " + fields.size() + " memories, 0 leaks");
    }

    @Test
    void only_the_index_of_a_subsidiary_asks_the_search_engine() {
        Set<String> users = names(type -> type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals("org.hearth.search.engine.Engine")
                        && call.getName().equals("ask")));
        assertThat(users.stream().map(Places::outermost).collect(Collectors.toSet()))
                .as(HINT)
                .isEqualTo(Places.SEARCHES.keySet());
    }

    @Test
    void downloads_are_made_in_known_places() {
        Set<String> files = names(ListedIsolationTest::handsOutFiles);
        assertThat(files.stream().map(Places::outermost).collect(Collectors.toSet()))
                .as(HINT)
                .isEqualTo(Places.DOWNLOADS.keySet());
        System.out.println("isolation: " + files.size() + " downloads, 0 leaks");
    }

    @Test
    void there_are_no_web_sockets_and_no_push() {
        assertThat(names(type -> type.isAnnotatedWith("jakarta.websocket.server.ServerEndpoint")
                        || type.isAnnotatedWith("com.vaadin.flow.component.page.Push")
                        || type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use -> use.getTargetClass().getName().startsWith("jakarta.websocket")
                                        || use.getTargetClass().getName().startsWith("jakarta.ws.rs.sse"))))
                .as("a socket needs cases of its own before it may be")
                .isEmpty();
    }

    @Test
    void statements_of_the_registry_name_the_subsidiary_or_are_the_group_s() {
        Map<String, String> statements = Statements.all();
        Set<String> group = new TreeSet<>();
        statements.forEach((name, text) -> {
            boolean platform = name.startsWith("org/hearth/tenants/")
                    || name.startsWith("org/hearth/platform/people/")
                    || name.startsWith("org/hearth/platform/security/");
            if (platform && !text.contains(":tenant")) {
                group.add(name);
            }
        });
        assertThat(group).as(HINT).isEqualTo(new TreeSet<>(Places.GROUP_STATEMENTS.keySet()));
        assertThat(statements).hasSizeGreaterThan(80);
        System.out.println("isolation: " + statements.size() + " statements, 0 leaks");
    }

    @Test
    void the_registry_s_connection_is_used_by_tenants_and_platform_alone() {
        assertThat(names(type -> !type.getPackageName().matches("org\\.hearth\\.(tenants|platform|launcher|bench).*")
                        && type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use -> use.getTargetClass().isEquivalentTo(PlatformSql.class))))
                .isEmpty();
    }

    /** Whether it gives a file to a browser or to a caller of the interface. */
    private static boolean handsOutFiles(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .filter(JavaCall.class::isInstance)
                .map(call -> ((JavaCall<?>) call).getTarget())
                .anyMatch(target -> target.getRawParameterTypes().stream()
                                .anyMatch(each -> Set.of("DownloadHandler", "ElementRequestHandler")
                                        .contains(each.getSimpleName()))
                        || (target.getName().equals("header")
                                && target.getOwner().getName().startsWith("jakarta.ws.rs.core.Response")));
    }

    /** Whether a field outlives the call that filled it: static, or of a bean, and able to hold many things. */
    private static boolean remembers(JavaField field) {
        JavaClass owner = field.getOwner();
        boolean lasting = owner.isAnnotatedWith(Singleton.class)
                || owner.isAnnotatedWith(Facade.class)
                || field.getModifiers().contains(JavaModifier.STATIC);
        String type = field.getRawType().getName();
        boolean holds = type.startsWith("java.util.concurrent.Concurrent")
                || type.equals("java.util.Map")
                || type.equals("java.util.Set")
                || type.startsWith("java.util.concurrent.atomic")
                || type.equals("java.lang.ThreadLocal")
                || field.getModifiers().contains(JavaModifier.VOLATILE);
        return lasting && holds && !field.getName().contains("$") && !isFixed(field);
    }

    /** Whether it is a constant that nothing can be put into. */
    private static boolean isFixed(JavaField field) {
        if (!field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))) {
            return false;
        }
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            Object value = constant.get(null);
            return value != null && value.getClass().getName().startsWith("java.util.ImmutableCollections");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field.getFullName(), e);
        }
    }

    private static JavaClass type(String name) {
        return Code.all().get(name);
    }

    private static Set<String> names(Predicate<JavaClass> wanted) {
        return Code.all().stream()
                .filter(type -> !type.getPackageName().matches("org\\.hearth\\.(launcher|bench).*"))
                .filter(wanted)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
