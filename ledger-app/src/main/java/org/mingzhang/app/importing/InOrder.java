package org.mingzhang.app.importing;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs work side by side, but pieces that share a key one after the other, in the order they were
 * handed in. So many rows are in flight for one commit, and the outcome is still that of reading
 * the file from top to bottom. Work is handed in by one thread.
 */
final class InOrder implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Object, CompletableFuture<?>> last = new ConcurrentHashMap<>();

    /**
     * @param waitFor what must have ended before, beside the work with the same keys
     */
    <T> CompletableFuture<T> submit(
            Collection<?> keys, Collection<CompletableFuture<?>> waitFor, Supplier<T> work) {
        CompletableFuture<?>[] before =
                Stream.concat(
                                keys.stream().map(last::get).filter(each -> each != null),
                                waitFor.stream())
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture<T> result =
                CompletableFuture.allOf(before)
                        .handle((done, failed) -> work)
                        .thenApplyAsync(Supplier::get, threads);
        keys.forEach(key -> last.put(key, result));
        var unused =
                result.whenComplete(
                        (done, failed) -> keys.forEach(key -> last.remove(key, result)));
        return result;
    }

    @Override
    public void close() {
        threads.close();
    }
}
