package org.hearth.verify.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.kernel.module.AppModule;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Requires;

@AnalyzeClasses(packages = "org.hearth", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {
    private static final Set<String> COMPOSITION = Set.of("ui", "launcher", "bench", "verify");

    @ArchTest
    static final ArchRule a_module_uses_only_the_modules_it_declares = classes().should(new UseDeclaredModulesOnly());

    @ArchTest
    static final ArchRule only_the_root_package_of_a_module_is_seen_by_others =
            classes().should(new UseRootsOnly());

    @ArchTest
    static final ArchRule modules_form_no_cycle =
            slices().matching("org.hearth.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_uses_the_screens = noClasses()
            .that()
            .resideOutsideOfPackages("org.hearth.ui..", "org.hearth.verify..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hearth.ui..");

    @ArchTest
    static final ArchRule connections_are_opened_by_tenants_alone = noClasses()
            .that()
            .resideOutsideOfPackages("org.hearth.tenants..", "org.hearth.launcher..", "org.hearth.bench..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("javax\\.sql\\..*|java\\.sql\\.DriverManager|org\\.jdbi\\.v3\\.core\\.Jdbi");

    @ArchTest
    static final ArchRule entities_are_used_in_their_module_alone = classes().should(new KeepEntities());

    @ArchTest
    static final ArchRule each_act_of_a_facade_says_who_may_do_it = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Facade.class)
            .and()
            .arePublic()
            .should(new SayWhoMay());

    @ArchTest
    static final ArchRule rest_resources_leave_transactions_and_sql_to_facades = noClasses()
            .that()
            .resideInAPackage("org.hearth.*.rest..")
            .and()
            .resideOutsideOfPackage("org.hearth.platform.rest..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.hearth\\.kernel\\.port\\.Sql|jakarta\\.persistence\\..*|org\\.jdbi\\..*");

    @ArchTest
    static final ArchRule nothing_is_named_after_a_technique = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    private static String moduleOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > 2 && parts[0].equals("org") && parts[1].equals("hearth") ? parts[2] : "";
    }

    private static Set<String> allowed(String module) {
        Set<String> allowed = new HashSet<>(List.of("kernel", module));
        if (COMPOSITION.contains(module)) {
            allowed.add("*");
            return allowed;
        }
        try {
            Package root =
                    Class.forName("org.hearth." + module + ".package-info").getPackage();
            Optional.ofNullable(root.getAnnotation(AppModule.class))
                    .ifPresent(declared -> allowed.addAll(Arrays.asList(declared.allowedDependencies())));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("module " + module + " has no package-info with @AppModule", e);
        }
        return allowed;
    }

    private static final class UseDeclaredModulesOnly extends ArchCondition<JavaClass> {
        UseDeclaredModulesOnly() {
            super("use only modules declared in @AppModule");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String module = moduleOf(type);
            if (module.isEmpty()) {
                return;
            }
            Set<String> allowed = allowed(module);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = moduleOf(dependency.getTargetClass());
                if (!target.isEmpty() && !allowed.contains(target) && !allowed.contains("*")) {
                    events.add(violated(type, dependency.getDescription()));
                }
            }
        }
    }

    private static final class UseRootsOnly extends ArchCondition<JavaClass> {
        UseRootsOnly() {
            super("use only the root packages of other modules");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String module = moduleOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                String other = moduleOf(target);
                boolean inner = !other.isEmpty()
                        && !other.equals(module)
                        && !other.equals("kernel")
                        && !COMPOSITION.contains(module)
                        && !target.getPackageName().equals("org.hearth." + other);
                if (inner) {
                    events.add(violated(type, dependency.getDescription()));
                }
            }
        }
    }

    private static final class KeepEntities extends ArchCondition<JavaClass> {
        KeepEntities() {
            super("use entities of their own module alone");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.isAnnotatedWith(Entity.class) && !moduleOf(target).equals(moduleOf(type))) {
                    events.add(violated(type, dependency.getDescription()));
                }
            }
        }
    }

    private static final class SayWhoMay extends ArchCondition<JavaMethod> {
        SayWhoMay() {
            super("carry @Requires or @Open");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean said = has(method, Requires.class) || has(method, Open.class);
            if (!said
                    && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                    && !method.getModifiers().contains(JavaModifier.STATIC)) {
                events.add(violated(method, method.getFullName() + " says neither @Requires nor @Open"));
            }
        }

        private static boolean has(JavaMethod method, Class<? extends Annotation> mark) {
            return method.isAnnotatedWith(mark);
        }
    }
}
