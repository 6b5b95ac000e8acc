package org.mingzhang.merkle.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value. Two are equal when they say the same, whatever the order of names and the spelling
 * of numbers.
 */
public sealed interface Json {
    /** Text without lone surrogates. */
    record Text(String value) implements Json {}

    /**
     * A number in its canonical spelling. A whole number written as such is kept digit by digit,
     * however long; any other is a double.
     */
    record Numeral(String spelling) implements Json {}

    /** True or false. */
    record Flag(boolean value) implements Json {}

    /** {@code null}. */
    record Nothing() implements Json {}

    /** An array. */
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }

        /**
         * The values, all of which must be texts.
         *
         * @throws MalformedJson when one is not
         */
        public List<String> texts() {
            return values.stream()
                    .map(each -> each instanceof Text text ? text.value() : null)
                    .map(each -> required(each, "an array holds something else than texts"))
                    .toList();
        }
    }

    /** An object; names are in the order in which they were read or put. */
    record Members(Map<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /**
         * The object itself, when it has these names and no other.
         *
         * @throws MalformedJson when it has not
         */
        public Members having(Set<String> names) {
            if (!values.keySet().equals(names)) {
                throw new MalformedJson("names are " + values.keySet() + " and not " + names);
            }
            return this;
        }

        /**
         * A text by its name.
         *
         * @throws MalformedJson when there is none
         */
        public String text(String name) {
            return of(name, Text.class).value();
        }

        /**
         * A whole number from 0 to 2^63-1.
         *
         * @throws MalformedJson when there is none
         */
        public long whole(String name) {
            String spelling = of(name, Numeral.class).spelling();
            try {
                long whole = Long.parseLong(spelling);
                if (whole >= 0) {
                    return whole;
                }
            } catch (NumberFormatException malformed) {
                // Not a whole number: as wrong as a negative one.
            }
            throw new MalformedJson(name + " is no whole number: " + spelling);
        }

        /**
         * An array by its name.
         *
         * @throws MalformedJson when there is none
         */
        public Items items(String name) {
            return of(name, Items.class);
        }

        /**
         * An object by its name.
         *
         * @throws MalformedJson when there is none
         */
        public Members members(String name) {
            return of(name, Members.class);
        }

        private <T extends Json> T of(String name, Class<T> kind) {
            Json value = values.get(name);
            if (!kind.isInstance(value)) {
                throw new MalformedJson(name + " is missing or of another kind");
            }
            return kind.cast(value);
        }
    }

    /** A whole number. */
    static Json of(long whole) {
        return new Numeral(Long.toString(whole));
    }

    /** A text. */
    static Json of(String text) {
        return new Text(text);
    }

    private static <T> T required(@Nullable T value, String otherwise) {
        if (value == null) {
            throw new MalformedJson(otherwise);
        }
        return value;
    }
}
