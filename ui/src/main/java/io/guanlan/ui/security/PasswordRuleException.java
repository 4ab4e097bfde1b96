package io.guanlan.ui.security;

/** A password was refused; the message is a message key that says why. */
public final class PasswordRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PasswordRuleException(String messageKey) {
        super(messageKey);
    }
}
