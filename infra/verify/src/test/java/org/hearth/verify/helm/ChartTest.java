package org.hearth.verify.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {
    private static final Gson GSON = new Gson();

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"small", "large"})
    void the_chart_stands_a_strict_lint(String size) {
        LintResult result = Chart.with(size, scratch).lint();
        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "large"})
    void kubernetes_takes_every_object(String size) {
        List<Map<String, Object>> objects = Chart.with(size, scratch).objects();
        assertThat(objects).isNotEmpty();
        objects.forEach(Kubernetes::judge);
    }

    @Test
    void the_small_house_and_the_large_one_are_made_of_what_they_need() {
        assertThat(kinds(Chart.with("small", scratch)))
                .containsExactly(
                        "ConfigMap",
                        "Deployment",
                        "Job",
                        "NetworkPolicy",
                        "PersistentVolumeClaim",
                        "PodDisruptionBudget",
                        "Secret",
                        "Service",
                        "ServiceAccount");
        assertThat(kinds(Chart.with("large", scratch)))
                .containsExactly(
                        "ConfigMap",
                        "Deployment",
                        "HorizontalPodAutoscaler",
                        "Ingress",
                        "Job",
                        "NetworkPolicy",
                        "PodDisruptionBudget",
                        "Service",
                        "ServiceAccount");
    }

    @Test
    void a_manifest_with_a_wrong_field_somewhere_deep_is_found() {
        refused(
                "Deployment",
                "readOnlyRootFileSystem",
                deployment -> container(deployment)
                        .getAsJsonObject("securityContext")
                        .addProperty("readOnlyRootFileSystem", true));
        refused(
                "Deployment",
                "httpget",
                deployment ->
                        container(deployment).getAsJsonObject("livenessProbe").add("httpget", new JsonObject()));
        refused("Deployment", "containers", deployment -> pod(deployment).remove("containers"));
        refused(
                "Service",
                "JsonArray",
                service -> service.getAsJsonObject("spec").add("ports", new JsonObject()));
        refused(
                "NetworkPolicy",
                "podselector",
                policy -> policy.getAsJsonObject("spec").add("podselector", new JsonObject()));
    }

    @Test
    void no_pod_runs_as_root_or_writes_where_it_should_not_and_each_is_asked_how_it_is() {
        for (JsonObject of : List.of(one("Deployment"), one("Job"))) {
            assertThat(pod(of).getAsJsonObject("securityContext")
                            .get("runAsNonRoot")
                            .getAsBoolean())
                    .isTrue();
            JsonObject own = container(of).getAsJsonObject("securityContext");
            assertThat(own.get("readOnlyRootFilesystem").getAsBoolean()).isTrue();
            assertThat(own.get("allowPrivilegeEscalation").getAsBoolean()).isFalse();
            assertThat(pod(of).get("automountServiceAccountToken").getAsBoolean())
                    .isFalse();
        }
        for (String probe : List.of("started", "ready", "live")) {
            assertThat(container(one("Deployment")).toString()).contains("\"/health/" + probe + "\"");
        }
    }

    @Test
    void no_password_stands_outside_a_secret() {
        for (Map<String, Object> object : Chart.with("small", scratch).objects()) {
            if (!"Secret".equals(object.get("kind"))) {
                assertThat(object.toString()).doesNotContain("-password").doesNotContain("AAAAAAAA");
            }
        }
    }

    @Test
    void the_schemas_are_moved_on_before_the_nodes_of_an_upgrade() {
        JsonObject job = one("Job");
        assertThat(job.getAsJsonObject("metadata")
                        .getAsJsonObject("annotations")
                        .get(Chart.HOOK)
                        .getAsString())
                .contains("pre-upgrade")
                .contains("pre-install");
        assertThat(container(job).getAsJsonArray("args").get(0).getAsString()).isEqualTo("migrate");
    }

    @Test
    void values_that_make_no_sense_are_refused_by_name() {
        Map<String, Object> wrong = new LinkedHashMap<>(Map.of(
                "replicaCount",
                0,
                "database.url",
                "postgres://somewhere",
                "secret.masterKey",
                "short",
                "replicas",
                3,
                "ingress.enabled",
                true));
        wrong.forEach((name, value) -> assertThatThrownBy(
                        () -> Chart.with("small", scratch).objects(Map.of(name, value)))
                .as(name)
                .hasMessageContaining("schema"));
    }

    private static TreeSet<String> kinds(Chart chart) {
        return chart.objects().stream()
                .map(object -> String.valueOf(object.get("kind")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonObject one(String kind) {
        return Chart.with("small", scratch).objects().stream()
                .filter(object -> kind.equals(object.get("kind")))
                .findFirst()
                .map(object -> GSON.toJsonTree(object).getAsJsonObject())
                .orElseThrow();
    }

    private static JsonObject pod(JsonObject of) {
        return of.getAsJsonObject("spec").getAsJsonObject("template").getAsJsonObject("spec");
    }

    private static JsonObject container(JsonObject of) {
        JsonArray containers = pod(of).getAsJsonArray("containers");
        return containers.get(0).getAsJsonObject();
    }

    @SuppressWarnings("unchecked")
    private void refused(String kind, String named, Consumer<JsonObject> spoil) {
        JsonObject object = one(kind);
        Kubernetes.judge(GSON.fromJson(object, Map.class));
        spoil.accept(object);
        assertThatThrownBy(() -> Kubernetes.judge(GSON.fromJson(object, Map.class)))
                .hasMessageContaining(named);
    }
}
