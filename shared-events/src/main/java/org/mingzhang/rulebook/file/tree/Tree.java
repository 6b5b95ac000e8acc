package org.mingzhang.rulebook.file.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file of a rulebook says; each node knows where it was written. */
public sealed interface Tree {
    Place place();

    /** The content alone, as text, lists and maps. */
    Object plain();

    /** One value; blank when none is given. */
    record Scalar(Place place, String text) implements Tree {
        @Override
        public Object plain() {
            return text;
        }
    }

    /** A list. */
    record Listing(Place place, List<Tree> items) implements Tree {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public Object plain() {
            return items.stream().map(Tree::plain).toList();
        }
    }

    /** A value under its key; the place is that of the key. */
    record Field(Place place, Tree value) {}

    /** Named values. */
    record Mapping(Place place, Map<String, Field> fields) implements Tree {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** What stands under a key, or nothing. */
        public Optional<Tree> value(String key) {
            return Optional.ofNullable(fields.get(key)).map(Field::value);
        }

        /** The scalar under a key, or nothing. */
        public Optional<String> word(String key) {
            return value(key)
                    .filter(Scalar.class::isInstance)
                    .map(value -> ((Scalar) value).text());
        }

        /** The mapping under a key, or nothing. */
        public Optional<Mapping> mapping(String key) {
            return value(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
        }

        @Override
        public Object plain() {
            Map<String, Object> values = new LinkedHashMap<>();
            fields.forEach((key, field) -> values.put(key, field.value().plain()));
            return values;
        }
    }
}
