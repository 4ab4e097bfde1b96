package io.guanlan.indices.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Lets work on the same document go one after the other, in the order it came, and everything else
 * side by side. Work waits only for earlier work, so it cannot wait in a circle.
 */
final class Turns {

    private final Map<String, CompletableFuture<?>> last = new HashMap<>();

    /**
     * Starts {@code work} when all earlier work on any of these ids has ended, however it ended.
     */
    <T> CompletableFuture<T> take(Collection<String> ids, Supplier<CompletableFuture<T>> work) {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Set<CompletableFuture<?>> before = queue(ids, ended);
        return CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                .thenCompose(nothing -> work.get())
                .whenComplete(
                        (value, failure) -> {
                            leave(ids, ended);
                            ended.complete(true);
                        });
    }

    private synchronized Set<CompletableFuture<?>> queue(
            Collection<String> ids, CompletableFuture<?> ended) {
        Set<CompletableFuture<?>> before = new HashSet<>();
        for (String id : ids) {
            CompletableFuture<?> earlier = last.put(id, ended);
            if (earlier != null) {
                before.add(earlier);
            }
        }
        return before;
    }

    private synchronized void leave(Collection<String> ids, CompletableFuture<?> ended) {
        ids.forEach(id -> last.remove(id, ended));
    }
}
