package org.hearth.verify.nodes;

import java.util.Map;
import org.hearth.verify.house.Rest;
import org.hearth.verify.house.Rest.Answer;

/**
 * A caller who reaches the house through a certain door: one node, or the balancer.
 *
 * @param url base URL without a slash at its end
 */
public record Via(String url, Rest rest) {
    /** Signs a person in through this door. */
    public static Via signedIn(String url, String name, String password) {
        Via nobody = new Via(url, Rest.nobody());
        Answer answer = nobody.post("/session", Map.of("name", name, "password", password));
        if (answer.status() / 100 != 2) {
            throw new AssertionError("sign-in of " + name + ": " + answer);
        }
        return new Via(url, Rest.bearer(answer.json().path("token").asText()));
    }

    /** The same caller through another door. */
    public Via via(String other) {
        return new Via(other, rest);
    }

    public Via in(String tenant) {
        return new Via(url, rest.in(tenant));
    }

    public Answer get(String path) {
        return rest.get(url + "/api/v1" + path);
    }

    public Answer post(String path, Object body) {
        return rest.post(url + "/api/v1" + path, body);
    }

    public Answer delete(String path) {
        return rest.delete(url + "/api/v1" + path);
    }

    public Answer upload(String path, String fileName, String content) {
        return rest.upload(url + "/api/v1" + path, fileName, content);
    }

    /** As {@link #post}, but an answer that refuses fails the test. */
    public Answer done(String path, Object body) {
        Answer answer = post(path, body);
        if (answer.status() / 100 != 2) {
            throw new AssertionError("POST " + path + ": " + answer);
        }
        return answer;
    }
}
