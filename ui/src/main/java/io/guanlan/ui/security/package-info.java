/**
 * Who somebody is and what they may see: log-in, passwords, tokens, roles, sessions, visibility of
 * letters. {@link io.guanlan.ui.security.CurrentStaff} and {@link
 * io.guanlan.ui.security.ArticleAccess} are the doors for features.
 */
@NullMarked
package io.guanlan.ui.security;

import org.jspecify.annotations.NullMarked;
