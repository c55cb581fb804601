package org.hearth.verify.isolation;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.kernel.port.AfterCommit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Consolidation;
import org.hearth.kernel.port.HotStore;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.Vault;
import org.hearth.platform.work.Transactions;
import org.hearth.tenants.Bound;
import org.hearth.tenants.HouseVault;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.templates.held.Apart;
import org.hearth.tenants.testing.TestTenants;
import org.hearth.tenants.vault.KeyRing;
import org.hearth.tenants.vault.KeyShelf;

/** All beans of the house, wired by their constructors as CDI does it, on the fixture's databases; Redis and Elasticsearch are away. */
public final class Beans {
    private static final Map<String, String> SETTINGS =
            Map.of("hearth.redis.url", "redis://127.0.0.1:1", "hearth.elasticsearch.url", "http://127.0.0.1:1");

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Collection<Class<?>> code;

    public Beans(TestTenants tenants, Collection<Class<?>> code) {
        this.code = code;
        made.put(Sql.class, tenants.sql());
        made.put(EntityManager.class, tenants.entityManager());
        made.put(Vault.class, tenants.vault());
        made.put(HouseVault.class, tenants.houseVault());
        made.put(KeyShelf.class, tenants.keyShelf());
        made.put(KeyRing.class, tenants.keyRing());
        made.put(Caller.class, tenants.caller());
        made.put(Clock.class, tenants.clock());
        made.put(AfterCommit.class, tenants.afterCommit());
        made.put(HotStore.class, tenants.hot());
        made.put(Consolidation.class, tenants.consolidation());
        made.put(PlatformSql.class, tenants.platformSql());
        made.put(ThreadFactory.class, (ThreadFactory) Beans::daemon);
        made.put(Apart.class, new Apart() {
            @Override
            public <T> T in(Bound scope, Supplier<T> work) {
                return tenants.in(scope.requireTenant().code(), work::get);
            }
        });
        made.put(Transactions.class, new Transactions() {
            @Override
            public <T> T anew(Supplier<T> work) {
                return tenants.in(TenantScope.require().requireTenant().code(), work::get);
            }
        });
    }

    /** Puts a bean in the place of the one that the house has. */
    public <T> Beans with(Class<T> type, T bean) {
        made.put(type, bean);
        return this;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    /** The bean of a class, or the only bean of an interface. */
    public <T> T of(Class<T> type) {
        Object known = made.get(type);
        if (known == null) {
            known = type.isInterface() ? of(only(type)) : construct(type);
            made.put(type, known);
        }
        return type.cast(known);
    }

    private <T> Class<? extends T> only(Class<T> port) {
        List<Class<? extends T>> found = all(port);
        if (found.size() != 1) {
            throw new IllegalStateException(port + " is answered by " + found);
        }
        return found.get(0);
    }

    private <T> List<Class<? extends T>> all(Class<T> port) {
        return code.stream()
                .filter(type ->
                        port.isAssignableFrom(type) && !type.isInterface() && !Modifier.isAbstract(type.getModifiers()))
                .filter(type -> injected(type).isPresent())
                .<Class<? extends T>>map(type -> type.asSubclass(port))
                .toList();
    }

    private static Optional<Constructor<?>> injected(Class<?> type) {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        Optional<Constructor<?>> marked = Arrays.stream(constructors)
                .filter(each -> each.isAnnotationPresent(Inject.class))
                .findFirst();
        return marked.isPresent()
                ? marked
                : Arrays.stream(constructors)
                        .filter(each -> each.getParameterCount() == 0 && !type.isAnonymousClass())
                        .findFirst();
    }

    private Object construct(Class<?> type) {
        Constructor<?> constructor =
                injected(type).orElseThrow(() -> new IllegalStateException(type + " cannot be injected"));
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(constructor.getParameters())
                    .map(this::argument)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Object argument(Parameter parameter) {
        ConfigProperty setting = parameter.getAnnotation(ConfigProperty.class);
        if (setting != null) {
            return setting(parameter.getType(), SETTINGS.getOrDefault(setting.name(), setting.defaultValue()));
        }
        if (parameter.getType() == Event.class) {
            return fake(Event.class, (proxy, method, arguments) -> null);
        }
        if (parameter.getType() == Instance.class || parameter.getType() == Iterable.class) {
            Type wanted = ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
            return several((Class<?>) wanted);
        }
        return of(parameter.getType());
    }

    private static Object setting(Class<?> type, String value) {
        if (type == Optional.class) {
            return Optional.empty();
        }
        return type == int.class ? (Object) Integer.valueOf(value) : value;
    }

    /** Found when it is asked for, because beans may need each other in a circle. */
    private Object several(Class<?> port) {
        return fake(Instance.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "iterator" -> beans(port).iterator();
            case "get" -> beans(port).get(0);
            case "isUnsatisfied" -> all(port).isEmpty();
            case "isAmbiguous" -> all(port).size() > 1;
            default -> InvocationHandler.invokeDefault(proxy, method, arguments);
        });
    }

    /** All beans of an interface. */
    public <T> List<T> every(Class<T> port) {
        return all(port).stream().<T>map(this::of).toList();
    }

    private List<?> beans(Class<?> port) {
        return all(port).stream().map(this::of).toList();
    }

    private static Object fake(Class<?> type, InvocationHandler answers) {
        return Proxy.newProxyInstance(Beans.class.getClassLoader(), new Class<?>[] {type}, answers);
    }
}
