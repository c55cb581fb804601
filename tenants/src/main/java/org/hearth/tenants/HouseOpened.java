package org.hearth.tenants;

/**
 * A CDI event, once per start: the web module is there and data sources can be looked up, no request is answered yet. Observers are
 * told in the order of their priorities: schemas of the registry 100, of the subsidiaries 200, then whoever works on them.
 * {@code @Initialized(ApplicationScoped.class)} is no use here: the container tells it to jars before it binds its resources.
 *
 * @param contextPath where the application is reached
 */
public record HouseOpened(String contextPath) {}
