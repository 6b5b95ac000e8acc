package org.mingzhang.merkle.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Leaves;
import org.mingzhang.merkle.tree.Tree;

/** What a witness decides: each rule, and beside it the nearest request it must not refuse. */
class WitnessRulesTest {
    private static final Signer LOG = signer("ledger.example/test", 1);
    private static final Signer ROTATED = signer("ledger.example/test", 2);
    private static final Signer OTHER = signer("other.example/log", 3);
    private static final Signer STRANGER = signer("stranger.example/log", 4);
    private static final Signer THIEF = signer("ledger.example/test", 5);

    private static final WitnessRules RULES =
            new WitnessRules(
                    KeyList.of(List.of(LOG.verifier(), ROTATED.verifier(), OTHER.verifier())));

    private static final Tree FIVE = tree(Leaves.first(5));
    private static final Tree NINE = tree(Leaves.first(9));
    private static final Tree FORK = tree(forked(9, 2));
    private static final Checkpoint AT_FIVE = at(FIVE);

    static Stream<Arguments> decisions() {
        List<Hash> fiveToNine = NINE.consistencyProof(5);
        List<Hash> none = List.of();
        return Stream.of(
                arguments("first of all", null, 0, none, NINE, LOG, Ruling.COSIGN),
                arguments("first, with a proof", null, 0, fiveToNine, NINE, LOG, unfit()),
                arguments("first, as if a later one", null, 5, fiveToNine, NINE, LOG, other()),
                arguments("the next", AT_FIVE, 5, fiveToNine, NINE, LOG, Ruling.COSIGN),
                arguments("by another key of it", AT_FIVE, 5, fiveToNine, NINE, ROTATED, cosign()),
                arguments("by a stolen name", AT_FIVE, 5, fiveToNine, NINE, THIEF, unsigned()),
                arguments("a log not known", null, 0, none, NINE, STRANGER, Ruling.UNKNOWN_LOG),
                arguments("another old size", AT_FIVE, 4, fiveToNine, NINE, LOG, other()),
                arguments("old size unknown", AT_FIVE, 0, none, NINE, LOG, other()),
                arguments("rolled back", at(NINE), 9, none, FIVE, LOG, Ruling.OLD_BEYOND_NEW),
                arguments("rolled back, hidden", at(NINE), 5, none, FIVE, LOG, other()),
                arguments("no proof", AT_FIVE, 5, none, NINE, LOG, unfit()),
                arguments(
                        "a proof turned round",
                        AT_FIVE,
                        5,
                        fiveToNine.reversed(),
                        NINE,
                        LOG,
                        unfit()),
                arguments("too short", AT_FIVE, 5, fiveToNine.subList(1, 4), NINE, LOG, unfit()),
                arguments("too long", AT_FIVE, 5, longer(fiveToNine), NINE, LOG, unfit()),
                arguments("a fork", AT_FIVE, 5, FORK.consistencyProof(5), FORK, LOG, unfit()),
                arguments("a fork, first seen", null, 0, none, FORK, LOG, Ruling.COSIGN),
                arguments("again", at(NINE), 9, none, NINE, LOG, Ruling.COSIGN),
                arguments("again, other root", at(NINE), 9, none, FORK, LOG, unfit()),
                arguments("again, with a proof", at(NINE), 9, fiveToNine, NINE, LOG, unfit()),
                arguments("empty", null, 0, none, tree(List.of()), LOG, Ruling.COSIGN),
                arguments("from empty", at(tree(List.of())), 0, none, FIVE, LOG, Ruling.COSIGN));
    }

    private static Ruling unfit() {
        return Ruling.NOT_CONSISTENT;
    }

    private static Ruling other() {
        return Ruling.OTHER_OLD_SIZE;
    }

    private static Ruling unsigned() {
        return Ruling.NOT_SIGNED;
    }

    private static Ruling cosign() {
        return Ruling.COSIGN;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void each_request_gets_the_answer_of_its_protocol(
            String what,
            @Nullable Checkpoint last,
            long old,
            List<Hash> proof,
            Tree tree,
            Signer signer,
            Ruling expected) {
        AddCheckpoint request = new AddCheckpoint(old, proof, note(tree, signer));

        assertThat(RULES.on(AddCheckpoint.of(request.bytes()), last)).as(what).isEqualTo(expected);
    }

    @Test
    void an_empty_log_has_one_root() {
        Checkpoint wrong = new Checkpoint(LOG.verifier().name(), 0, FIVE.root());
        SignedNote note = new SignedNote(wrong.text(), List.of(LOG.sign(wrong.text(), 0)));

        assertThat(RULES.on(new AddCheckpoint(0, List.of(), note), null)).isEqualTo(unfit());
    }

    @Test
    void one_right_signature_does_not_make_up_for_a_forged_one() {
        SignedNote right = note(NINE, LOG);
        SignatureLine elsewhere = LOG.sign("another text\n", 0);

        assertThat(rule(right)).isEqualTo(Ruling.COSIGN);
        assertThat(rule(right.with(List.of(STRANGER.sign(right.text(), 0)))))
                .as("a line of nobody known is passed over")
                .isEqualTo(Ruling.COSIGN);
        assertThat(rule(new SignedNote(right.text(), List.of(elsewhere)))).isEqualTo(unsigned());
        assertThat(rule(right.with(List.of(elsewhere)))).isEqualTo(unsigned());
    }

    @Test
    void the_key_of_one_log_does_not_sign_for_another() {
        String text = at(NINE).text();

        assertThat(rule(new SignedNote(text, List.of(OTHER.sign(text, 0))))).isEqualTo(unsigned());
    }

    /**
     * Every pair of sizes: consistent trees are cosigned, and any hash that is not right is not.
     */
    @Test
    void every_step_from_one_size_to_another_is_decided_by_its_proof() {
        for (int old = 1; old < 20; old++) {
            Checkpoint last = at(tree(Leaves.first(old)));
            for (int size = old; size <= 20; size++) {
                Tree tree = tree(Leaves.first(size));
                List<Hash> proof = tree.consistencyProof(old);
                assertThat(RULES.on(request(old, proof, tree), last)).isEqualTo(Ruling.COSIGN);
                assertThat(RULES.on(request(old, proof, tree(forked(size, old - 1))), last))
                        .as("%s to %s, forked", old, size)
                        .isEqualTo(unfit());
                for (int at = 0; at < proof.size(); at++) {
                    List<Hash> wrong = new ArrayList<>(proof);
                    wrong.set(at, Hash.ofLeaf(new byte[] {9}));
                    assertThat(RULES.on(request(old, wrong, tree), last)).isEqualTo(unfit());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 0",
                "old 0\n",
                "old 0\n\n",
                "old 00\n\nNOTE",
                "old -1\n\nNOTE",
                "old +1\n\nNOTE",
                "old 9223372036854775808\n\nNOTE",
                "old 99999999999999999999\n\nNOTE",
                "old\n\nNOTE",
                "Old 0\n\nNOTE",
                "old  0\n\nNOTE",
                "old 0 \n\nNOTE",
                "old 0\r\n\nNOTE",
                "old 0\nAAAA\n\nNOTE",
                "old 0\nnot base64 at all\n\nNOTE",
                "old 0\n\n\nNOTE",
                "old 0\n\nnot a checkpoint\n\n— x AAAAAAA=\n"
            })
    void what_is_no_request_is_not_read(String body) {
        byte[] bytes = utf8(body.replace("NOTE", text(note(NINE, LOG).bytes())));

        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> AddCheckpoint.of(bytes));
    }

    @Test
    void sixteen_signatures_of_any_kind_and_extension_lines_are_nothing_to_refuse() {
        String text = at(NINE).text() + "told by the log\n";
        SignedNote note = new SignedNote(text, List.of(LOG.sign(text, 0)));
        String unknown = "— x " + "A".repeat(6_700) + "\n";
        byte[] body = utf8("old 0\n\n" + text(note.bytes()) + unknown.repeat(15));

        AddCheckpoint request = AddCheckpoint.of(body);
        assertThat(request.note().signatures()).hasSize(16);
        assertThat(RULES.on(request, null)).isEqualTo(Ruling.COSIGN);
    }

    @Test
    void a_request_has_at_most_sixty_three_hashes_and_is_not_long() {
        String note = text(note(NINE, LOG).bytes());
        String hash = FIVE.root().base64() + "\n";

        assertThat(AddCheckpoint.of(utf8("old 1\n" + hash.repeat(63) + "\n" + note)).proof())
                .hasSize(63);
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(
                        () -> AddCheckpoint.of(utf8("old 1\n" + hash.repeat(64) + "\n" + note)));
        byte[] padded = Arrays.copyOf(utf8("old 0\n\n" + note), AddCheckpoint.LONGEST + 1);
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> AddCheckpoint.of(padded))
                .withMessageContaining("too long");
    }

    /** A21: whoever has stolen a key goes on with the log beyond the size the key ended at. */
    @Test
    void a_key_that_ended_signs_no_larger_tree() {
        WitnessRules rotated =
                new WitnessRules(
                        KeyList.of(
                                utf8(
                                        KeyList.endedLine(LOG.verifier(), 9)
                                                + "\n"
                                                + ROTATED.verifier())));
        Tree ten = tree(Leaves.first(10));
        List<Hash> proof = ten.consistencyProof(9);

        assertThat(rotated.on(request(0, List.of(), NINE), null)).isEqualTo(Ruling.COSIGN);
        assertThat(rotated.on(request(9, proof, ten), at(NINE))).isEqualTo(unsigned());
        assertThat(rotated.on(new AddCheckpoint(9, proof, note(ten, ROTATED)), at(NINE)))
                .isEqualTo(Ruling.COSIGN);
        assertThat(RULES.on(request(9, proof, ten), at(NINE)))
                .as("the control: a witness that was not told")
                .isEqualTo(Ruling.COSIGN);
        SignedNote both = note(ten, ROTATED).with(note(ten, LOG).signatures());
        assertThat(rotated.signatures(both)).isEqualTo(note(ten, ROTATED).signatures());
    }

    @Test
    void a_witness_watches_logs_and_not_witnesses() {
        Signer witness = Signer.ofSeed("w", SignatureKind.COSIGNATURE_V1, new byte[32]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WitnessRules(KeyList.of(List.of(witness.verifier()))));
    }

    private static Ruling rule(SignedNote note) {
        return RULES.on(new AddCheckpoint(0, List.of(), note), null);
    }

    private static AddCheckpoint request(long old, List<Hash> proof, Tree tree) {
        return new AddCheckpoint(old, proof, note(tree, LOG));
    }

    private static SignedNote note(Tree tree, Signer signer) {
        String text = new Checkpoint(signer.verifier().name(), tree.size(), tree.root()).text();
        return new SignedNote(text, List.of(signer.sign(text, 0)));
    }

    private static Checkpoint at(Tree tree) {
        return new Checkpoint(LOG.verifier().name(), tree.size(), tree.root());
    }

    private static Tree tree(List<Hash> leaves) {
        return new Tree(leaves.size(), Leaves.subtrees(leaves));
    }

    private static List<Hash> forked(int size, int at) {
        List<Hash> leaves = new ArrayList<>(Leaves.first(size));
        leaves.set(at, Hash.ofLeaf(utf8("another entry")));
        return leaves;
    }

    private static List<Hash> longer(List<Hash> proof) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.addAll(Collections.nCopies(1, proof.getFirst()));
        return longer;
    }

    private static Signer signer(String name, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Signer.ofSeed(name, SignatureKind.ED25519, bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
