package io.guanlan.ui.api;

import io.guanlan.indices.query.QuerySyntaxException;
import io.guanlan.indices.store.ConflictException;
import io.guanlan.indices.store.StoreException;
import java.net.URI;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal as a problem detail of RFC 9457 that says what to do differently. */
@RestControllerAdvice("io.guanlan.ui.api")
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail malformedQuery(QuerySyntaxException e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        problem.setType(URI.create("urn:guanlan:query-syntax"));
        problem.setTitle("Malformed query");
        problem.setProperty("column", e.column());
        problem.setProperty("expected", e.expected());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail badValue(IllegalArgumentException e) {
        return problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail missing(NoSuchElementException e) {
        return problem(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException e) {
        return problem(HttpStatus.FORBIDDEN, "the owner of the token has no right to do this");
    }

    @ExceptionHandler
    ProblemDetail conflict(ConflictException e) {
        return problem(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(StoreException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "5")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "the store does not answer"));
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException e) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("trouble {}", id, e);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "logged under " + id);
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
