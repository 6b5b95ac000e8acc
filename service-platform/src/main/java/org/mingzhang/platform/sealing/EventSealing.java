package org.mingzhang.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.disclosure.MalformedRecord;
import org.mingzhang.platform.sealing.wrapping.Aead;
import org.mingzhang.platform.sealing.wrapping.KeyWrapping;
import org.mingzhang.shared.TextsErased;
import org.mingzhang.store.Sealing;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.Sealed;
import org.mingzhang.wire.EventMetaData;
import org.mingzhang.wire.EventTypes;
import org.mingzhang.wire.PersonalTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the events of the ledger as decision 0006 says. The sealed part begins with the seed of the
 * event's salts, {@value #SEED} random bytes, whose first {@value Aead#NONCE} are also the nonce;
 * the rest is the cipher text, which is absent when there is no personal text.
 */
public final class EventSealing implements Sealing {
    private static final int SEED = 16;
    private static final int SEEDS_AHEAD = 256;
    private static final int KEPT = 20_000;

    /** Lengths of sealed parts tell less when they come in steps. */
    private static final int PADDING = 64;

    /** No event can be made of it: only what needs this event stops, and all else is read. */
    private static final byte[] UNREADABLE = "\"unreadable\"".getBytes(UTF_8);

    /** Names of the events that erase what came before them in their stream. */
    private static final Set<String> ERASING =
            EventTypes.all().entrySet().stream()
                    .filter(type -> TextsErased.class.isAssignableFrom(type.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Logger LOG = LoggerFactory.getLogger(EventSealing.class);

    private static final PersonalTexts BESIDE =
            new PersonalTexts(false, Map.of(EventMetaData.REASON, PersonalTexts.ALL));

    private final Map<String, PersonalTexts> declared = new ConcurrentHashMap<>();
    private final KeyWrapping wrapping;
    private final Seeds seeds;
    private final Keyring keys;
    private final RowSeals rows;

    public EventSealing(MasterKey master) {
        SecureRandom random = new SecureRandom();
        this.seeds = new Seeds(random, SEED, SEEDS_AHEAD);
        this.wrapping = master.wrapping(random);
        this.rows = new RowSeals(master);
        this.keys = new Keyring(wrapping, random, KEPT);
    }

    /** The seals of rows that are no events, under the same master key. */
    public RowSeals rows() {
        return rows;
    }

    /** Of the texts of a stream nothing stays here; what comes is sealed under another key. */
    public void forget(String streamId) {
        keys.forget(streamId);
    }

    /**
     * Whoever appends after an erasing event has sealed or read it: so nothing that comes after it
     * is sealed under a key that goes with it.
     */
    private void forgetAt(String type, String streamId) {
        if (ERASING.contains(type)) {
            forget(streamId);
        }
    }

    @Override
    public Sealed seal(NewEvent event) {
        Sealed sealed = parted(event);
        forgetAt(event.payloadType(), event.streamId());
        return sealed;
    }

    private Sealed parted(NewEvent event) {
        JsonParts payload = JsonParts.of(event.payload(), declared(event.payloadType()));
        JsonParts metaData = JsonParts.of(event.metaData(), BESIDE);
        byte[] seed = seeds.next();
        if (payload.texts().isEmpty() && metaData.texts().isEmpty()) {
            byte[] digests = new LeafWriter(event, payload, metaData, seed, null).digests();
            return new Sealed(event.payload(), event.metaData(), null, null, seed, digests);
        }
        Keyring.Key key = keys.of(event.streamId());
        return new Sealed(
                SealedTexts.without(event.payload(), payload.texts()),
                SealedTexts.without(event.metaData(), metaData.texts()),
                key.stored().id(),
                key.stored().stored() ? null : key.stored(),
                sealedPart(event, payload, metaData, seed, key.secret()),
                new LeafWriter(event, payload, metaData, seed, key.salts()).digests());
    }

    @Override
    public StoredEvent open(StoredEvent row, byte[] sealed, byte @Nullable [] wrapped) {
        forgetAt(row.payloadType(), row.streamId());
        if (sealed.length <= SEED) {
            return row;
        }
        try {
            if (wrapped == null) {
                return erased(row);
            }
            ByteBuffer texts =
                    ByteBuffer.wrap(
                            Aead.open(
                                    wrapping.unwrap(wrapped, row.streamId()),
                                    Arrays.copyOf(sealed, Aead.NONCE),
                                    Arrays.copyOfRange(sealed, SEED, sealed.length),
                                    about(row.eventId(), row.payloadType())));
            byte[] payload = SealedTexts.with(row.payload(), texts);
            return row.with(payload, SealedTexts.with(row.metaData(), texts));
        } catch (IllegalStateException | IllegalArgumentException | BufferUnderflowException e) {
            LOG.error(
                    "Event {} at position {} does not open: {}",
                    row.eventId(),
                    row.position(),
                    e.toString());
            return row.with(UNREADABLE, row.metaData());
        }
    }

    /** Without a key nobody has vouched for a text, so none but the mark is passed on. */
    private StoredEvent erased(StoredEvent row) {
        if (SealedTexts.erased(
                        row.payload(),
                        JsonParts.of(row.payload(), declared(row.payloadType())).texts())
                && SealedTexts.erased(
                        row.metaData(), JsonParts.of(row.metaData(), BESIDE).texts())) {
            return row;
        }
        throw new IllegalStateException("a text was put where one had been erased");
    }

    /**
     * What opens the leaf of a stored event, as far as it is not erased.
     *
     * @param opened the event with its texts in place
     * @param sealed its sealed part
     * @param wrapped its key; null when there is none
     */
    public List<Disclosure> disclosures(
            StoredEvent opened, byte[] sealed, byte @Nullable [] wrapped) {
        return disclosures(opened, sealed, wrapped, name -> true);
    }

    /**
     * The same of some fields.
     *
     * @param wanted true for the name of a field that is
     */
    public List<Disclosure> disclosures(
            StoredEvent opened,
            byte[] sealed,
            byte @Nullable [] wrapped,
            Predicate<String> wanted) {
        return writer(opened, sealed, wrapped).disclosures(wanted);
    }

    private LeafWriter writer(StoredEvent opened, byte[] sealed, byte @Nullable [] wrapped) {
        NewEvent event =
                new NewEvent(
                        opened.eventId(),
                        opened.streamType(),
                        opened.streamId(),
                        opened.sequence(),
                        opened.payloadType(),
                        opened.payloadRevision(),
                        opened.recordedAt(),
                        opened.payload(),
                        opened.metaData(),
                        null);
        return new LeafWriter(
                event,
                JsonParts.of(event.payload(), declared(event.payloadType())),
                JsonParts.of(event.metaData(), BESIDE),
                Arrays.copyOf(sealed, SEED),
                wrapped == null ? null : Salts.key(wrapping.unwrap(wrapped, opened.streamId())));
    }

    /** The entry of the public log. */
    public static byte[] leaf(StoredEvents.Entry entry) {
        return Leaf.entry(
                entry.digests(), entry.stored().recordedAt(), entry.stored().payloadType());
    }

    /**
     * Whether an entry's leaf commits to what its row says. After an erasure it is asked of what is
     * left.
     */
    public boolean commits(StoredEvents.Entry entry) {
        byte[] sealed = entry.sealed();
        byte[] wrapped = entry.wrapped();
        boolean hasTexts = sealed.length > SEED;
        if (sealed.length < SEED || hasTexts != (entry.keyId() != null)) {
            return false;
        }
        StoredEvent opened = open(entry.stored(), sealed, wrapped);
        try {
            if (hasTexts && wrapped == null) {
                return commitsToTheRest(Leaf.of(leaf(entry)), opened, sealed);
            }
            return Arrays.equals(writer(opened, sealed, wrapped).digests(), entry.digests());
        } catch (IllegalArgumentException | IllegalStateException | MalformedRecord unreadable) {
            return false;
        }
    }

    private boolean commitsToTheRest(Leaf leaf, StoredEvent erased, byte[] sealed) {
        return leaf.digests()
                .containsAll(
                        disclosures(erased, sealed, null).stream()
                                .map(Disclosure::digest)
                                .toList());
    }

    private byte[] sealedPart(
            NewEvent event, JsonParts payload, JsonParts metaData, byte[] seed, byte[] key) {
        int size = SealedTexts.size(payload.texts()) + SealedTexts.size(metaData.texts());
        ByteBuffer plain = ByteBuffer.allocate(Math.ceilDiv(size, PADDING) * PADDING);
        SealedTexts.write(event.payload(), payload.texts(), plain);
        SealedTexts.write(event.metaData(), metaData.texts(), plain);
        byte[] cipherText =
                Aead.seal(
                        key,
                        Arrays.copyOf(seed, Aead.NONCE),
                        plain.array(),
                        about(event.eventId(), event.payloadType()));
        byte[] sealed = Arrays.copyOf(seed, SEED + cipherText.length);
        System.arraycopy(cipherText, 0, sealed, SEED, cipherText.length);
        return sealed;
    }

    /** A sealed part opens beside its own event only. */
    private static byte[] about(String eventId, String type) {
        return (eventId + '\n' + type).getBytes(UTF_8);
    }

    private PersonalTexts declared(String type) {
        return declared.computeIfAbsent(
                type,
                name ->
                        PersonalTexts.of(
                                EventTypes.classOf(name)
                                        .orElseThrow(
                                                () ->
                                                        new IllegalArgumentException(
                                                                "an event of the unknown type "
                                                                        + name
                                                                        + " cannot be sealed"))));
    }
}
