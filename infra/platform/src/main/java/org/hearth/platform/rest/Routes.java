package org.hearth.platform.rest;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.kernel.module.Requires;

/** All ways into the REST interface, read from the code, so that tests cannot forget one. */
public final class Routes {
    private static final String MARK = "META-INF/beans.xml";
    private static final String HOUSE = "org.hearth.";

    private Routes() {}

    /** The resource classes of the running application. */
    static Set<Class<?>> resources(BeanManager beans) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(Routes::isResource)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The routes of all modules on the class path, by path and method. */
    public static List<Route> onClassPath() {
        Set<Class<?>> found = new LinkedHashSet<>();
        try {
            ClassLoader loader = Routes.class.getClassLoader();
            for (URL mark : Collections.list(loader.getResources(MARK))) {
                found.addAll(resourcesBeside(mark, loader));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(found);
    }

    /** The routes of some resource classes, by path and method. */
    public static List<Route> of(Collection<Class<?>> resources) {
        return resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()).flatMap(act -> route(resource, act).stream()))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Optional<Route> route(Class<?> resource, Method act) {
        return Arrays.stream(act.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .findFirst()
                .map(method -> new Route(
                        method.value(),
                        joined(resource.getAnnotation(Path.class).value(), pathOf(act)),
                        resource,
                        act.getName(),
                        permission(resource, act),
                        Arrays.stream(act.getParameterAnnotations()).anyMatch(annotations -> isBody(annotations))));
    }

    private static boolean isBody(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .noneMatch(annotation ->
                        annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }

    private static String pathOf(Method act) {
        Path path = act.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts)
                .flatMap(part -> Arrays.stream(part.split("/", -1)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static Optional<String> permission(Class<?> resource, Method act) {
        return Stream.of(act.getAnnotation(Requires.class), resource.getAnnotation(Requires.class))
                .filter(required -> required != null)
                .map(Requires::value)
                .findFirst();
    }

    private static boolean isResource(Class<?> type) {
        return type.getName().startsWith(HOUSE) && type.isAnnotationPresent(Path.class);
    }

    /** The resource classes in the folder or jar in which {@code mark} stands. */
    private static Set<Class<?>> resourcesBeside(URL mark, ClassLoader loader) throws IOException {
        try {
            URI uri = mark.toURI();
            if (!uri.getScheme().equals("jar")) {
                return resourcesIn(java.nio.file.Path.of(uri).resolve("../..").normalize(), loader);
            }
            URI jar = URI.create(uri.toString().substring(0, uri.toString().indexOf('!')));
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                return resourcesIn(files.getPath("/"), loader);
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Set<Class<?>> resourcesIn(java.nio.file.Path root, ClassLoader loader) throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name ->
                            name.startsWith("org/hearth/") && name.contains("/rest/") && name.endsWith(".class"))
                    .map(name -> load(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'), loader))
                    .filter(Routes::isResource)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
