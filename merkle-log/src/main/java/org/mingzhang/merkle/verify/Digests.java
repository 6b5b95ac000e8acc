package org.mingzhang.merkle.verify;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mingzhang.merkle.export.Contents;

/**
 * The SHA-256 of each file of an export. One long file cannot be hashed by two, so it is done
 * beside everything else.
 */
final class Digests implements AutoCloseable {
    private static final int BLOCK = 1 << 17;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final NavigableMap<String, Future<String>> digests = new TreeMap<>();

    Digests(Contents contents) {
        for (String name : contents.names()) {
            digests.put(name, workers.submit(() -> sha256(contents, name)));
        }
    }

    /** All of them in hex, by name, once they are there. */
    Map<String, String> all() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (Map.Entry<String, Future<String>> each : digests.entrySet()) {
            all.put(each.getKey(), made(each.getValue()));
        }
        return all;
    }

    private static String made(Future<String> digest) throws IOException {
        try {
            return digest.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static String sha256(Contents contents, String name) throws IOException {
        try (InputStream in = contents.open(name)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int length = in.read(block); length > 0; length = in.read(block)) {
                digest.update(block, 0, length);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
