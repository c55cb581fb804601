package org.hearth.verify.whole;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The pages of the house, read from the classes in the WAR, so that none is forgotten. */
final class Addresses {
    private static final String ROUTE = "com.vaadin.flow.router.Route";
    private static final String DESK = "org.hearth.ui.session.OnDesk";

    private Addresses() {}

    /**
     * A page.
     *
     * @param name its address below a subsidiary's or headquarters' own, or below the house's
     * @param framed whether it lies in a subsidiary or in headquarters
     * @param permission without which it does not open; empty if it asks for none
     * @param group whether it belongs to headquarters
     */
    record Page(String name, boolean framed, String permission, boolean group) {
        String in(String place) {
            return "/" + (framed ? place + "/" + name : name).replaceFirst("/$", "");
        }

        @Override
        public String toString() {
            return framed ? "<place>/" + name : "/" + name;
        }
    }

    /** All pages. */
    static List<Page> all() {
        try (JarFile war = new JarFile(System.getProperty("hearth.war", ""))) {
            return new ClassFileImporter()
                    .importJar(war).stream()
                            .flatMap(Addresses::page)
                            .sorted(Comparator.comparing(Page::toString))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Page> page(JavaClass type) {
        return type
                .tryGetAnnotationOfType(ROUTE)
                .map(route -> {
                    boolean framed = route.get("layout")
                            .map(layout -> ((JavaClass) layout).getSimpleName().equals("Frame"))
                            .orElse(false);
                    JavaAnnotation<JavaClass> desk =
                            type.tryGetAnnotationOfType(DESK).orElse(null);
                    return new Page(
                            text(route, "value"),
                            framed,
                            desk == null ? "" : text(desk, "permission"),
                            desk != null
                                    && desk.get("group")
                                            .map(Boolean.TRUE::equals)
                                            .orElse(false));
                })
                .stream();
    }

    private static String text(JavaAnnotation<?> annotation, String name) {
        return annotation.get(name).map(String::valueOf).orElse("");
    }
}
