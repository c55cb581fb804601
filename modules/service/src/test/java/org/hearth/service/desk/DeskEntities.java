package org.hearth.service.desk;

/** The module's entities, for a test's persistence unit. */
public final class DeskEntities {
    private DeskEntities() {}

    public static Class<?>[] all() {
        return new Class<?>[] {ServiceCase.class, CaseStep.class};
    }
}
