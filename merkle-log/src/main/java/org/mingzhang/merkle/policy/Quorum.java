package org.mingzhang.merkle.policy;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many of which witnesses are enough. */
public sealed interface Quorum {
    /** None is asked for. */
    Quorum NONE = new Group(0, List.of());

    /** True when it holds, given which witnesses cosigned. */
    boolean holds(Predicate<String> cosigned);

    /** The same in one line, such as {@code 2 of (audit, congress, archive)}. */
    String inWords();

    /** One witness, by its name in the policy. */
    record Witness(String name) implements Quorum {
        @Override
        public boolean holds(Predicate<String> cosigned) {
            return cosigned.test(name);
        }

        @Override
        public String inWords() {
            return PolicyReader.utf8(name);
        }
    }

    /**
     * Some of several.
     *
     * @param least how many
     */
    record Group(int least, List<Quorum> members) implements Quorum {
        public Group {
            members = List.copyOf(members);
        }

        @Override
        public boolean holds(Predicate<String> cosigned) {
            return members.stream().filter(each -> each.holds(cosigned)).count() >= least;
        }

        @Override
        public String inWords() {
            return members.isEmpty()
                    ? "none"
                    : members.stream()
                            .map(Quorum::inWords)
                            .collect(Collectors.joining(", ", least + " of (", ")"));
        }
    }
}
