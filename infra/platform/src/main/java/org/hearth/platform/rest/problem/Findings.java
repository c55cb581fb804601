package org.hearth.platform.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What an exception means to a caller. The first cause that says something decides; what says nothing is a defect. */
final class Findings {
    private static final int DEEPEST_CAUSE = 20;

    private Findings() {}

    static Finding of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            Finding finding = ofOne(cause);
            if (finding != null) {
                return finding;
            }
            cause = cause.getCause();
        }
        return Finding.of(500, "defect");
    }

    private static @Nullable Finding ofOne(Throwable failure) {
        if (failure instanceof Refused refused) {
            return new Finding(status(refused), refused.code(), refused.field(), refused.values());
        }
        if (failure instanceof JsonProcessingException json) {
            return JsonFindings.of(json);
        }
        if (failure instanceof ConstraintViolationException violations) {
            return ofViolations(violations);
        }
        if (failure instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            // with a cause the address is right, and a value in it is not
            return status == 404 && web.getCause() != null ? Finding.of(400, "parameter_value") : ofHttp(status);
        }
        if (failure instanceof SQLException sql) {
            return SqlFindings.of(sql);
        }
        if (failure instanceof OptimisticLockException) {
            return Finding.of(409, "changed_meanwhile");
        }
        return null;
    }

    private static int status(Refused refused) {
        if (refused.code().equals("body_missing")) {
            return 400;
        }
        return switch (refused.reason()) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case AWAY -> 503;
        };
    }

    private static Finding ofHttp(int status) {
        return switch (status) {
            case 400 -> Finding.of(400, "request_form");
            case 404 -> Finding.of(404, "route_unknown");
            case 405 -> Finding.of(405, "method_unknown");
            case 406 -> Finding.of(406, "media_type_wanted");
            case 415 -> Finding.of(415, "media_type_sent");
            default -> Finding.of(status, status < 500 ? "request_form" : "defect");
        };
    }

    private static Finding ofViolations(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .findFirst()
                .map(Findings::ofViolation)
                .orElse(Finding.of(422, "value_unacceptable"));
    }

    private static Finding ofViolation(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return new Finding(
                422,
                "value_refused",
                path.substring(path.lastIndexOf('.') + 1),
                Map.of("reason", violation.getMessage()));
    }
}
