package org.hearth.platform.rest.problem;

import java.util.Map;

/** An error before it has a language: its status, code, field and values. */
record Finding(int status, String code, String field, Map<String, Object> values) {
    static Finding of(int status, String code) {
        return new Finding(status, code, "", Map.of());
    }

    boolean isDefect() {
        return status == 500;
    }
}
