package org.mingzhang.merkle.tile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of a tiled log: up to 256 hashes of one level, or the bundle of up to 256 entries below
 * level 0 (C2SP tlog-tiles).
 *
 * @param level of hashes, 0 to 63; {@link #ENTRIES} for a bundle of entries
 * @param index of the tile within its level
 * @param width 256 for a full tile, 1 to 255 for a partial one
 */
public record Tile(int level, long index, int width) {
    /** How many hashes or entries a full tile has. */
    public static final int FULL = 256;

    /** The level of the entries themselves. */
    public static final int ENTRIES = -1;

    private static final Pattern PATH =
            Pattern.compile(
                    "tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/)*)(\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
    private static final int GROUP = 1000;
    private static final int HIGHEST_LEVEL = 63;
    private static final int MOST_GROUPS = 6;

    public Tile {
        if (level < ENTRIES || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + level + "/" + index + " of " + width);
        }
    }

    /** True when leaves to come will be added to it. */
    public boolean partial() {
        return width < FULL;
    }

    /** The path below the log's prefix, for instance {@code tile/0/x001/234.p/5}. */
    public String path() {
        StringBuilder groups = new StringBuilder(group(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            groups.insert(0, "x" + group(rest % GROUP) + "/");
        }
        return "tile/"
                + (level == ENTRIES ? "entries" : level)
                + "/"
                + groups
                + (partial() ? ".p/" + width : "");
    }

    /** The tile of a path; empty unless the path is spelt in the one way it may be. */
    public static Optional<Tile> ofPath(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || matcher.group(2).length() / 5 >= MOST_GROUPS) {
            return Optional.empty();
        }
        int level =
                matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        long index =
                Long.parseLong(
                        matcher.group(2).replace("x", "").replace("/", "") + matcher.group(3));
        int width = matcher.group(4) == null ? FULL : Integer.parseInt(matcher.group(4));
        if (level > HIGHEST_LEVEL || width > FULL) {
            return Optional.empty();
        }
        // A leading group of zeros, or a width of 256 after all, would be a second spelling.
        Tile tile = new Tile(level, index, width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    private static String group(long number) {
        return Long.toString(GROUP + number).substring(1);
    }
}
