package org.hearth.platform.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** An identity provider of a few lines: it says whatever a test wants said, signed with whatever key a test wants. */
final class SmallIssuer implements AutoCloseable {
    private final HttpServer server;
    private volatile RSAKey key = key();
    private volatile String token = "";
    private volatile int status = 200;
    private final List<String> asked = new ArrayList<>();

    SmallIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the token endpoint was asked so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** From now on the token endpoint gives this. */
    void gives(String wanted) {
        token = wanted;
    }

    void isBroken(boolean broken) {
        status = broken ? 500 : 200;
    }

    /** Signs with a new key from now on; the old one is gone. */
    void changesKey() {
        key = key();
    }

    /** An identity token that is right in everything but what {@code wrong} changes. */
    String token(String subject, String nonce, Consumer<JWTClaimsSet.Builder> wrong) {
        return token(key, subject, nonce, wrong);
    }

    String token(RSAKey with, String subject, String nonce, Consumer<JWTClaimsSet.Builder> wrong) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(OidcForTests.CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("email", subject + "@example.com")
                .claim("email_verified", true)
                .claim("name", "人员 " + subject)
                .claim("sid", "sid-" + subject);
        wrong.accept(claims);
        return signed(with, JOSEObjectType.JWT, claims.build());
    }

    /** A logout token for a session of a subject. */
    String farewell(String subject, Consumer<JWTClaimsSet.Builder> wrong) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(OidcForTests.CLIENT)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", "sid-" + subject)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        wrong.accept(claims);
        return signed(key, new JOSEObjectType("logout+jwt"), claims.build());
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(RSAKey with, JOSEObjectType type, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(with.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(with));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey signingKey() {
        return key;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = switch (URI.create(exchange.getRequestURI().toString()).getPath()) {
            case "/.well-known/openid-configuration" -> description();
            case "/keys" -> new JWKSet(key).toString();
            case "/token" -> {
                asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                yield "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"" + token + "\"}";
            }
            default -> "{}";
        };
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String description() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/leave", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"]}
                """.formatted(issuer());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
