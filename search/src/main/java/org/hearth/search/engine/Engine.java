package org.hearth.search.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/** The link to Elasticsearch. When it does not answer it counts as away for some seconds, so that nobody waits for it in turn. */
@Singleton
public class Engine {
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(3);
    private static final int CONNECT_MILLIS = 500;
    private static final int ANSWER_MILLIS = 20_000;

    private final RestClient http;
    private final ElasticsearchClient client;
    private final AtomicLong awayUntil = new AtomicLong(Long.MIN_VALUE);

    @Inject
    public Engine(
            @ConfigProperty(name = "hearth.elasticsearch.url", defaultValue = "http://127.0.0.1:9200") String url) {
        this.http = builder(URI.create(url))
                .setRequestConfigCallback(
                        config -> config.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS))
                .build();
        this.client = new ElasticsearchClient(new RestClientTransport(http, new JacksonJsonpMapper()));
    }

    /** Name and password may stand before the host, {@code http://name:password@host:9200}. */
    private static RestClientBuilder builder(URI url) {
        RestClientBuilder builder = RestClient.builder(new HttpHost(url.getHost(), url.getPort(), url.getScheme()));
        String both = url.getUserInfo();
        if (both == null) {
            return builder;
        }
        String basic = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        return builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", basic)});
    }

    /** A question to Elasticsearch. */
    @FunctionalInterface
    interface Ask<T> {
        T of(ElasticsearchClient client) throws IOException;
    }

    /** @throws EngineAway if Elasticsearch does not answer, or did not some moments ago */
    <T> T ask(Ask<T> question) {
        if (System.nanoTime() < awayUntil.get()) {
            throw new EngineAway(null);
        }
        try {
            T answer = question.of(client);
            awayUntil.set(Long.MIN_VALUE);
            return answer;
        } catch (ElasticsearchException e) {
            if (e.status() == 503 || e.status() == 429) {
                throw away(e);
            }
            throw e;
        } catch (IOException e) {
            throw away(e);
        }
    }

    /** Whether Elasticsearch answers now; asks it. */
    public boolean isUp() {
        try {
            return ask(es -> es.cluster().health(health -> health.timeout(time -> time.time("1s"))))
                            .status()
                    != HealthStatus.Red;
        } catch (EngineAway | ElasticsearchException e) {
            return false;
        }
    }

    private EngineAway away(Exception cause) {
        awayUntil.set(System.nanoTime() + REST_AFTER_FAILURE.toNanos());
        return new EngineAway(cause);
    }

    @PreDestroy
    void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
