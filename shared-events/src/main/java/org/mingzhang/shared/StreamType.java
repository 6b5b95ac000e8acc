package org.mingzhang.shared;

/** The kinds of streams; the wire word is the first part of every event's wire name. */
public enum StreamType {
    ORGANISATION("organisation"),
    CADRE("cadre"),
    PERSON("person"),
    ACCOUNTABILITY("accountability"),
    REINSTATEMENT("reinstatement"),
    RULEBOOK("rulebook"),
    EXPORT("export"),
    UPKEEP("upkeep"),
    APPROVAL("approval");

    private final String word;

    StreamType(String word) {
        this.word = word;
    }

    /** The word used in stream ids and in the database. */
    public String word() {
        return word;
    }

    /**
     * @throws IllegalArgumentException for a word that names no stream type
     */
    public static StreamType ofWord(String word) {
        for (StreamType type : values()) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        throw new IllegalArgumentException("unknown stream type '" + word + "'");
    }
}
