package io.guanlan.ui.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.guanlan.indices.account.AccountRepository;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Three chains: scripts with a token, probes, and people at the desk. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /**
     * Vaadin's client runs inline scripts and evaluates what the server sends; nothing else may.
     */
    private static final String POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; connect-src 'self'; frame-src 'self';"
                    + " object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'self'";

    /** Files of the look; they say nothing about anybody. */
    private static final String[] STATIC = {
        "/guanlan.css", "/css/**", "/img/**", "/js/**", "/aura/**", "/_static/**", "/favicon.ico"
    };

    @Bean
    @Order(1)
    SecurityFilterChain scripts(HttpSecurity http, AccountRepository accounts) {
        return http.securityMatcher("/api/**")
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new TokenFilter(accounts), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/api/v1/openapi")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(
                                        (request, response, e) -> {
                                            response.setStatus(401);
                                            response.setHeader("WWW-Authenticate", "Bearer");
                                            response.setContentType(
                                                    MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                                            response.getWriter()
                                                    .write(
                                                            """
                                                            {"type":"about:blank","title":"Unauthorized","status":401,\
                                                            "detail":"send a valid token in the Authorization header"}""");
                                        }))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain probes(HttpSecurity http, AccountRepository accounts) {
        return http.securityMatcher("/actuator/**")
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new TokenFilter(accounts), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/actuator/health", "/actuator/health/**")
                                        .permitAll()
                                        .requestMatchers("/actuator/prometheus")
                                        .access(
                                                (who, context) ->
                                                        new AuthorizationDecision(
                                                                isNear(context.getRequest())
                                                                        || isAdmin(who.get())))
                                        .anyRequest()
                                        .denyAll())
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(
                                        (request, response, e) -> response.setStatus(401)))
                .build();
    }

    /** From this machine and not through a proxy, behind which anybody may stand. */
    private static boolean isNear(HttpServletRequest request) {
        try {
            return request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isAdmin(Authentication who) {
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http, AccountRepository accounts) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
                                                "/guanlan.css",
                                                "/css/**",
                                                "/img/**",
                                                "/js/**",
                                                "/aura/**",
                                                "/_static/**",
                                                "/favicon.ico",
                                                "/error")
                                        .permitAll())
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new LoginOrigin(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new StaleSessionFilter(accounts), AuthorizationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.loginView(LoginView.class, "/login")
                                        .anyRequest(AuthorizedUrl::authenticated))
                .formLogin(
                        form ->
                                form.failureHandler(
                                        (request, response, e) ->
                                                response.sendRedirect("login?" + reason(e))))
                .build();
    }

    private static String reason(AuthenticationException e) {
        return switch (e) {
            case LockedException locked -> "wait=" + locked.getMessage();
            case AuthenticationServiceException away -> "away";
            default -> "error";
        };
    }

    /**
     * Written before anything else: Vaadin answers by an internal forward, after which the
     * container takes no more headers.
     */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(
                                        new OrRequestMatcher(
                                                Stream.concat(
                                                                Stream.of(STATIC),
                                                                Stream.of("/VAADIN/**"))
                                                        .map(
                                                                PathPatternRequestMatcher
                                                                                .withDefaults()
                                                                        ::matcher)
                                                        .toArray(RequestMatcher[]::new))),
                                new CacheControlHeadersWriter()))
                .withObjectPostProcessor(
                        new ObjectPostProcessor<HeaderWriterFilter>() {
                            @Override
                            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                                filter.setShouldWriteHeadersEagerly(true);
                                return filter;
                            }
                        });
    }
}
