package org.hearth.platform.rest;

import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.hearth.platform.rest.json.JsonProvider;
import org.hearth.platform.rest.problem.ProblemMapper;
import org.hearth.platform.rest.problem.Problems;

/** The REST interface: every resource bean of every module, and the house's own reading, writing and errors. */
@Vetoed
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Hearth",
                        version = "v1",
                        description =
                                "Customers, meters, bills and payments of gas-utility groups. Amounts are whole fen"
                                        + " (…Fen), volumes whole litres (…Litres), dates ISO 8601. A person names the subsidiary in"
                                        + " X-Tenant; an API key belongs to one."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The token of POST /session, or an API key")
public class Api extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Routes.resources(CDI.current().getBeanManager());
    }

    @Override
    public Set<Object> getSingletons() {
        Problems problems = CDI.current().select(Problems.class).get();
        return Set.of(
                new JsonProvider(),
                new ProblemMapper(problems),
                new ProblemMapper.OfViolations(problems),
                new BodyExpected());
    }

    @Override
    public Map<String, Object> getProperties() {
        // names a JSON feature that the server does not have, so that none of its own reads or writes before ours
        return Map.of(
                "jersey.config.jsonFeature",
                JsonProvider.class.getSimpleName(),
                "jersey.config.server.response.setStatusOverSendError",
                true);
    }
}
