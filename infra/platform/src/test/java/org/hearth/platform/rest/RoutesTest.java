package org.hearth.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.hearth.kernel.module.Requires;
import org.junit.jupiter.api.Test;

class RoutesTest {
    /** A resource as a module writes it. */
    @Path("meters/")
    public static class MeterResource {
        @GET
        @Path("/{id}/readings")
        public String readings(@PathParam("id") long id) {
            return "" + id;
        }

        @POST
        @Requires("metering.edit")
        public String create(String body) {
            return body;
        }

        /** No route. */
        public String other() {
            return "";
        }
    }

    @Test
    void every_http_method_of_a_resource_is_a_route_and_nothing_else_is() {
        List<Route> routes = Routes.of(List.of(MeterResource.class));
        assertThat(routes)
                .extracting(route -> route.method() + " " + route.path())
                .containsExactly("POST /meters", "GET /meters/{id}/readings");
        assertThat(routes.get(0).permission()).contains("metering.edit");
        assertThat(routes).extracting(Route::takesBody).containsExactly(true, false);
    }

    @Test
    void the_routes_of_the_class_path_are_found_without_a_list() {
        assertThat(Routes.onClassPath())
                .extracting(route -> route.method() + " " + route.path())
                .contains(
                        "POST /session",
                        "GET /session",
                        "DELETE /session",
                        "PUT /session/password",
                        "GET /people",
                        "POST /people",
                        "DELETE /people/{id}/sessions",
                        "POST /api-keys",
                        "GET /jobs/{id}",
                        "GET /audit/verdict");
    }
}
