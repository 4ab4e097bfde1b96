package io.guanlan.analytics.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.util.SerializedThrowable;
import org.junit.jupiter.api.Test;

class RestoringTest {

    private static Exception in(String method) {
        Exception failure = new IllegalStateException("incompatible version 9");
        failure.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement("org.apache.flink.X", method, "X.java", 1)
                });
        return failure;
    }

    @Test
    void failureWhileTakingUpState_isRecognisedHoweverDeep() {
        Exception wrapped = new RuntimeException(in("restoreInternal"));
        assertThat(Restoring.failed(wrapped)).isTrue();
        assertThat(Restoring.failed(new SerializedThrowable(wrapped))).isTrue();
        assertThat(Restoring.reason(wrapped)).contains("incompatible version 9");
    }

    @Test
    void anyOtherFailure_isNot() {
        assertThat(Restoring.failed(new RuntimeException(in("processElement")))).isFalse();
    }
}
