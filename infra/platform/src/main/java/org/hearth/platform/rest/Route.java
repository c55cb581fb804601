package org.hearth.platform.rest;

import java.util.Optional;

/**
 * One way into the REST interface.
 *
 * @param method the HTTP method
 * @param path below {@code /api/v1}, with {@code {names}} for its variables
 * @param resource the class that answers
 * @param act its method
 * @param permission what the resource itself requires; empty when its facade alone does
 * @param takesBody whether it reads a body
 */
public record Route(
        String method, String path, Class<?> resource, String act, Optional<String> permission, boolean takesBody) {}
