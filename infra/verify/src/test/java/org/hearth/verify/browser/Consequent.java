package org.hearth.verify.browser;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** For stories whose parts build on one another: once a part has failed those after it fail at once instead of waiting for what cannot come. */
public final class Consequent implements BeforeEachCallback, TestExecutionExceptionHandler {
    private boolean failed;

    @Override
    public void beforeEach(ExtensionContext context) {
        if (failed) {
            throw new AssertionError("an earlier part of the story has failed");
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        failed = true;
        throw failure;
    }
}
