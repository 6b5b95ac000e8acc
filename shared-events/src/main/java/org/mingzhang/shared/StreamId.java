package org.mingzhang.shared;

/**
 * The name of one stream of events. The text form {@code type:id} is the aggregate identifier in
 * the event store, so that a cadre and a case may carry the same id.
 */
public record StreamId(StreamType type, String id) {
    public StreamId {
        Id.require(id);
    }

    /**
     * @throws IllegalArgumentException when the text is not {@code type:id}
     */
    public static StreamId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("stream id '" + text + "' has no type");
        }
        return new StreamId(StreamType.ofWord(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return type.word() + ":" + id;
    }
}
