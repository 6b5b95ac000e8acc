package org.mingzhang.command.platform.bus;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the most recently used entries, strongly, so that a busy garbage collector does not send
 * every command back to the store. Bounded by the events the entries were folded from: a state may
 * hold all that its events say, so one of many events takes the place of many of few.
 */
public final class BoundedCache implements Cache {
    private record Entry(Object value, long events) {}

    private final long most;
    private final ToLongFunction<Object> length;
    private final Map<Object, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /**
     * @param most how many events the entries have together
     * @param length how many an entry has, asked whenever it is put
     */
    public BoundedCache(long most, ToLongFunction<Object> length) {
        this.most = most;
        this.length = length;
    }

    /**
     * For Axon's caching repositories, which put an aggregate again whenever it has recorded.
     *
     * @param most how many events the aggregates have together
     */
    public static BoundedCache ofAggregates(long most) {
        return new BoundedCache(most, entry -> recorded((AggregateCacheEntry<?>) entry));
    }

    /** Within its process an entry is the aggregate, which is given back as it is. */
    @SuppressWarnings("NullAway") // what is null is asked for only by an entry that was serialised
    private static long recorded(AggregateCacheEntry<?> entry) {
        Long version =
                entry.recreateAggregate(null, null, NoSnapshotTriggerDefinition.INSTANCE).version();
        return version == null ? 0 : version + 1;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public synchronized <K, V> @Nullable V get(K key) {
        Entry entry = entries.get(key);
        return entry == null ? null : (V) entry.value();
    }

    @Override
    public synchronized void put(Object key, Object value) {
        Entry entry = new Entry(value, Math.max(1, length.applyAsLong(value)));
        held += entry.events() - events(entries.put(key, entry));
        Iterator<Entry> eldest = entries.values().iterator();
        while (held > most && entries.size() > 1) {
            held -= eldest.next().events();
            eldest.remove();
        }
    }

    @Override
    public synchronized boolean putIfAbsent(Object key, Object value) {
        boolean absent = !entries.containsKey(key);
        if (absent) {
            put(key, value);
        }
        return absent;
    }

    @Override
    public synchronized boolean remove(Object key) {
        Entry removed = entries.remove(key);
        held -= events(removed);
        return removed != null;
    }

    @Override
    public synchronized void removeAll() {
        entries.clear();
        held = 0;
    }

    @Override
    public synchronized boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    /** Nobody listens: entries are immutable states or aggregates behind their lock. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("this cache tells nobody about its entries");
    }

    private static long events(@Nullable Entry entry) {
        return entry == null ? 0 : entry.events();
    }
}
