package io.guanlan.ui.support;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Who is logged in is found through one static door, which the context that started last holds.
 * Several contexts live in one test run, so each test gets the door of its own first.
 */
public final class OwnSecurity extends AbstractTestExecutionListener {

    /** Before somebody is logged in for the test. */
    @Override
    public int getOrder() {
        return 5000;
    }

    @Override
    public void beforeTestMethod(TestContext context) {
        SecurityContextHolder.setContextHolderStrategy(
                context.getApplicationContext().getBean(SecurityContextHolderStrategy.class));
    }
}
