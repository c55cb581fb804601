package org.hearth.verify.isolation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import jakarta.persistence.Entity;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.kernel.module.Facade;

/** The house's own code, read once: what there is to be addressed in it. */
public final class Code {
    private static final JavaClasses ALL = read();

    private Code() {}

    /** All classes of the house with the screens, without tests. */
    public static JavaClasses all() {
        return ALL;
    }

    /** The classes that can be loaded here: all but the screens, launcher and measurements. */
    public static List<Class<?>> loaded() {
        return ALL.stream()
                .filter(type -> !type.getPackageName().matches("org\\.hearth\\.(ui|launcher|bench|verify).*"))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    public static Class<?>[] entities() {
        return loaded().stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .toArray(Class<?>[]::new);
    }

    /** The acts of all facades, {@code Facade.act}, or {@code Facade.act/3} by number of parameters where a name stands for several. */
    public static SortedMap<String, Method> acts() {
        SortedMap<String, Method> acts = new TreeMap<>();
        loaded().stream().filter(type -> type.isAnnotationPresent(Facade.class)).forEach(facade -> {
            List<Method> methods = Arrays.stream(facade.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && !method.isSynthetic())
                    .toList();
            methods.forEach(method -> {
                boolean alone = methods.stream()
                                .filter(other -> other.getName().equals(method.getName()))
                                .count()
                        == 1;
                String name = facade.getSimpleName() + "." + method.getName();
                acts.put(alone ? name : name + "/" + method.getParameterCount(), method);
            });
        });
        return acts;
    }

    /** Beside what is on the class path the screens, which stand in the WAR alone. */
    private static JavaClasses read() {
        Set<Location> places = new HashSet<>(Locations.ofPackage("org.hearth"));
        if (Code.class.getResource("/org/hearth/ui/package-info.class") == null) {
            places.add(Location.of(above("ui/target/classes")));
        }
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/org/hearth/tenants/testing/"))
                .importLocations(places);
    }

    /** A file of the project, seen from wherever the tests are run. */
    static Path above(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(path))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "no " + path + " above " + Path.of("").toAbsolutePath());
        }
        return folder.resolve(path);
    }
}
