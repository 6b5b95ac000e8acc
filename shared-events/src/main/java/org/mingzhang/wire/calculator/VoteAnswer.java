package org.mingzhang.wire.calculator;

import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.VoteRule;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** Whether a meeting was quorate and a motion carried. */
public record VoteAnswer(
        RulebookVersion rulebook,
        int shouldAttend,
        int present,
        int inFavour,
        int quorum,
        boolean quorate,
        int majority,
        boolean carried,
        String rule,
        Text explanation) {

    static VoteAnswer of(Rulebook rulebook, int shouldAttend, int present, int inFavour) {
        if (present > shouldAttend) {
            throw new CalculatorFault(
                    CalculatorFault.CONTRADICTION,
                    "/present",
                    "到会 %d 人，多于应到 %d 人".formatted(present, shouldAttend),
                    "%d present are more than the %d who should attend"
                            .formatted(present, shouldAttend));
        }
        if (inFavour > present) {
            throw new CalculatorFault(
                    CalculatorFault.CONTRADICTION,
                    "/inFavour",
                    "赞成 %d 票，多于到会 %d 人".formatted(inFavour, present),
                    "%d in favour are more than the %d present".formatted(inFavour, present));
        }
        VoteRule rule = rulebook.vote();
        if (rule == null) {
            String id = rulebook.version().id();
            throw new CalculatorFault(
                    CalculatorFault.RULE_UNKNOWN,
                    "/rulebook",
                    "规则库 %s 没有集体表决的规定".formatted(id),
                    "The rulebook %s has no rule on collective votes".formatted(id));
        }
        int quorum = rule.quorum(shouldAttend);
        int majority = rule.majority(shouldAttend);
        boolean quorate = present >= quorum;
        boolean carried = quorate && rule.passes(shouldAttend, inFavour);
        return new VoteAnswer(
                rulebook.version(),
                shouldAttend,
                present,
                inFavour,
                quorum,
                quorate,
                majority,
                carried,
                rule.basis().rule(),
                told(rule, shouldAttend, present, inFavour));
    }

    private static Text told(VoteRule rule, int shouldAttend, int present, int inFavour) {
        int quorum = rule.quorum(shouldAttend);
        int majority = rule.majority(shouldAttend);
        boolean quorate = present >= quorum;
        boolean carried = quorate && rule.passes(shouldAttend, inFavour);
        return new Text(
                """
                        依据 %s：以应到会 %d 人为母数，不以到会人数为母数
                        到会 %d 人，须 %d 人：%s
                        赞成 %d 票，须 %d 票：%s
                        结果：%s"""
                        .formatted(
                                rule.basis().rule(),
                                shouldAttend,
                                present,
                                quorum,
                                quorate ? "有效" : "不足",
                                inFavour,
                                majority,
                                inFavour >= majority ? "过半数" : "未过半数",
                                carried ? "通过" : "不通过"),
                """
                        Rule %s: counted against the %d who should attend, not those present
                        Present %d of the %d needed: %s
                        In favour %d of the %d needed: %s
                        Result: %s"""
                        .formatted(
                                rule.basis().rule(),
                                shouldAttend,
                                present,
                                quorum,
                                quorate ? "quorate" : "not quorate",
                                inFavour,
                                majority,
                                inFavour >= majority ? "enough" : "not enough",
                                carried ? "carried" : "not carried"));
    }
}
