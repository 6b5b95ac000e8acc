package org.mingzhang.restriction;

import java.util.Arrays;
import java.util.Optional;
import org.mingzhang.shared.Text;

/** What a restriction can forbid, with its label. The names are the codes rulebooks use. */
public enum PostEffect {
    PROMOTION("提拔", "promotion"),
    LEADING_POST("担任领导职务", "a leading post"),
    ABOVE_FORMER_LEVEL("担任高于原职务层次的职务", "a post above the former level"),
    RANK_RISE("晋升职级", "a rise in rank"),
    FURTHER_USE("重用或者进一步使用", "further use"),
    SAME_OR_HIGHER_POST("担任与原任相当或更高的职务", "a post equal to or above the former one"),
    PAY_GRADE_RISE("晋升工资档次", "a rise in pay grade");

    private final Text label;

    PostEffect(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** How it reads. */
    public Text label() {
        return label;
    }

    /** The effect of a code; empty for a code this ledger does not know. */
    public static Optional<PostEffect> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
