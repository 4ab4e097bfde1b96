package io.guanlan.ui.support;

import io.guanlan.indices.account.Account.Role;
import io.guanlan.ui.security.Staff;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Runs a test as somebody in these roles, or as somebody who came in with an issued password. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithStaff.Factory.class)
public @interface WithStaff {

    /** Login name; need not exist in the index. */
    String login() default "somebody";

    /** What they may do. */
    Role[] roles() default {};

    /** Still has to choose a password. */
    boolean mustChange() default false;

    /** Makes the security context. */
    final class Factory implements WithSecurityContextFactory<WithStaff> {

        @Override
        public SecurityContext createSecurityContext(WithStaff wanted) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            roles.addAll(Arrays.asList(wanted.roles()));
            Staff staff =
                    new Staff(wanted.login(), wanted.login(), roles, wanted.mustChange(), "test");
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            staff,
                            null,
                            wanted.mustChange()
                                    ? Set.of()
                                    : roles.stream()
                                            .<GrantedAuthority>map(
                                                    role ->
                                                            new SimpleGrantedAuthority(
                                                                    "ROLE_" + role.name()))
                                            .toList()));
            return context;
        }
    }
}
