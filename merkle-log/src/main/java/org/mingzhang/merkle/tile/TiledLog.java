package org.mingzhang.merkle.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Hashing;
import org.mingzhang.merkle.tree.Tree;

/**
 * A log of a given size, read from its files.
 *
 * @param size number of entries
 * @param files the bytes at a path below the log's prefix; empty when there are none
 */
public record TiledLog(long size, Function<String, Optional<byte[]>> files) {

    /** The files below a folder. */
    public static Function<String, Optional<byte[]>> below(Path folder) {
        return path -> {
            try {
                return Optional.of(Files.readAllBytes(folder.resolve(path)));
            } catch (NoSuchFileException absent) {
                return Optional.empty();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
    }

    /** The tree over its entries. */
    public Tree tree() {
        return tree(Hashing.SHA_256);
    }

    /** The tree over its entries, when its tiles are hashed otherwise. */
    public Tree tree(Hashing hashing) {
        return new Tree(size, new TiledSubtrees(size, this::tile, hashing), hashing);
    }

    /**
     * The hashes of a tile, cut from the widest file that a log of this size has of it, or that
     * took its place since.
     *
     * @throws UncheckedIOException when there is no such file
     * @throws IllegalArgumentException when it has a wrong length or the log no such tile
     */
    public byte[] tile(Tile tile) {
        Tile widest = Tiles.at(size, tile.level(), tile.index());
        if (tile.width() > widest.width()) {
            throw new IllegalArgumentException("a log of " + size + " has no " + tile.path());
        }
        return stored(
                widest,
                (file, bytes) -> {
                    if (bytes.length != file.width() * Hash.SIZE) {
                        throw new IllegalArgumentException(
                                file.path() + " has " + bytes.length + " bytes");
                    }
                    return tile.width() == file.width()
                            ? bytes
                            : Arrays.copyOf(bytes, tile.width() * Hash.SIZE);
                });
    }

    /**
     * The entries of the bundle with this index, as many as a log of this size has.
     *
     * @throws UncheckedIOException when there is no such file
     * @throws IllegalArgumentException when it is damaged or the log has no such bundle
     */
    public List<byte[]> bundle(long index) {
        int width = Tiles.at(size, 0, index).width();
        return stored(
                new Tile(Tile.ENTRIES, index, width),
                (file, bytes) -> EntryBundle.read(bytes, file.width()).subList(0, width));
    }

    /** A partial tile may be gone once the full one is there, which begins with it. */
    private <T> T stored(Tile tile, BiFunction<Tile, byte[], T> read) {
        Tile full = new Tile(tile.level(), tile.index(), Tile.FULL);
        return files.apply(tile.path())
                .map(bytes -> read.apply(tile, bytes))
                .or(() -> files.apply(full.path()).map(bytes -> read.apply(full, bytes)))
                .orElseThrow(() -> new UncheckedIOException(new NoSuchFileException(tile.path())));
    }
}
