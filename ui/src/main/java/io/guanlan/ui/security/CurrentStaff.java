package io.guanlan.ui.security;

import io.guanlan.indices.account.Account.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person or script on whose behalf the current thread works. */
@Component
public class CurrentStaff {

    /** Authority of somebody who must choose an own password before anything else. */
    static final String MUST_CHANGE = "MUST_CHANGE_PASSWORD";

    /** Nobody on background threads and before log-in. */
    public Optional<Staff> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Staff staff
                ? Optional.of(staff)
                : Optional.empty();
    }

    /**
     * Whoever it is.
     *
     * @throws AccessDeniedException when nobody is logged in, or must change the password first
     */
    public Staff get() {
        return find().filter(staff -> !staff.mustChangePassword())
                .orElseThrow(() -> new AccessDeniedException("nobody is logged in"));
    }

    /** Whether it is somebody in one of these roles. */
    public boolean isAny(Role... roles) {
        return find().map(staff -> Arrays.stream(roles).anyMatch(staff::is)).orElse(false);
    }

    /**
     * Answers who it is when in one of these roles.
     *
     * @throws AccessDeniedException otherwise, naming the roles
     */
    public Staff require(Role... roles) {
        Staff staff = get();
        if (!isAny(roles)) {
            throw new AccessDeniedException(
                    staff.login() + " has none of the roles " + Arrays.toString(roles));
        }
        return staff;
    }

    /** What Spring Security and Vaadin ask for; an issued password gives no role at all. */
    static Authentication authenticationOf(Staff staff) {
        List<GrantedAuthority> authorities =
                staff.mustChangePassword()
                        ? List.of(new SimpleGrantedAuthority(MUST_CHANGE))
                        : staff.roles().stream()
                                .<GrantedAuthority>map(
                                        role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(staff, null, authorities);
    }
}
