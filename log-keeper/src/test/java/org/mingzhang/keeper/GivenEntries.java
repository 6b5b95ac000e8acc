package org.mingzhang.keeper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.merkle.tree.Hash;

/** Entries in memory, which a test may also tamper with. */
final class GivenEntries implements Entries {
    final List<byte[]> all = new ArrayList<>();

    static GivenEntries first(int count) {
        GivenEntries entries = new GivenEntries();
        entries.growTo(count);
        return entries;
    }

    static byte[] entry(int number) {
        return ("{\"_sd\":[],\"v\":" + number + "}").getBytes(StandardCharsets.UTF_8);
    }

    void growTo(int count) {
        for (int i = all.size(); i < count; i++) {
            all.add(entry(i));
        }
    }

    void shrinkTo(int count) {
        all.subList(count, all.size()).clear();
    }

    List<Hash> hashes() {
        return all.stream().map(Hash::ofLeaf).toList();
    }

    @Override
    public List<byte[]> from(long position, int limit) {
        int from = (int) Math.min(position, all.size());
        int to = Math.min(all.size(), from + limit);
        return all.subList(from, to).stream().map(byte[]::clone).toList();
    }

    @Override
    public long head() {
        return all.size() - 1L;
    }
}
