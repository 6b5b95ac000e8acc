package org.mingzhang.rulebook.history;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why a command on a rulebook, or under one, is turned down, in order of precedence. */
public enum RulebookRefusal implements Refusal {
    RULEBOOK_UNKNOWN(
            "RB-1",
            "系统未装有规则库 {0}",
            "The program carries no rulebook {0}",
            "请使用 GET /api/v1/rulebooks 所列的编号",
            "Use an id listed under GET /api/v1/rulebooks"),
    RULEBOOK_ALREADY_ADOPTED(
            "RB-1",
            "规则库已经采用",
            "The rulebook is adopted already",
            "改用新版本请用 amend-rulebook",
            "To move to a later version, use amend-rulebook"),
    RULEBOOK_NOT_ADOPTED(
            "RB-1",
            "规则库尚未采用",
            "The rulebook is not adopted yet",
            "请先用 adopt-rulebook 采用一个版本",
            "Adopt a version first, with adopt-rulebook"),
    RULEBOOK_VERSION_NOT_IN_FORCE(
            "RB-1",
            "现行版本是 {1}，不是 {0}",
            "The version in force is {1}, not {0}",
            "请以现行版本为起点",
            "Start from the version in force"),
    RULEBOOK_VERSION_UNKNOWN(
            "RB-1",
            "系统未装有该规则库的版本 {0}",
            "The program carries no version {0} of this rulebook",
            "请使用 GET /api/v1/rulebooks 所列的版本；如已采用的版本不在其中，请恢复装有该版本的程序",
            "Use a version listed under GET /api/v1/rulebooks; where an adopted version is missing,"
                    + " run a program that carries it"),
    RULEBOOK_NOT_LATER(
            "RB-1",
            "版本 {0} 不晚于现行版本",
            "Version {0} is not later than the one in force",
            "修订只能采用更晚的版本；要撤回一项修改，请另出新版本",
            "An amendment moves to a later version; to undo a change, issue a new version"),
    RULEBOOK_ALTERED(
            "RB-2",
            "规则库内容与所记摘要不符（版本 {0}）",
            "The content of the rulebook differs from the digest on record (version {0})",
            "请核对规则文件：已采用的版本不得改动，修改须作为新版本，用 amend-rulebook 采用",
            "Compare the files: an adopted version is never edited; issue a new version and adopt"
                    + " it with amend-rulebook"),
    RULE_UNKNOWN(
            "RB-3",
            "该版本没有规则 {0}",
            "This version has no rule {0}",
            "请使用 GET /api/v1/rulebooks 所列规则的编号",
            "Use the key of a rule listed under GET /api/v1/rulebooks"),
    RULE_ALREADY_VERIFIED(
            "RB-3",
            "规则 {0} 已经核实",
            "Rule {0} is verified already",
            "无需再次核实；有误的，先撤销核实或者修订规则库",
            "It need not be verified again; where it is wrong, withdraw the verification or amend"
                    + " the rulebook"),
    RULE_NOT_VERIFIED(
            "RB-3",
            "规则 {0} 没有可撤销的核实",
            "There is no verification of rule {0} to withdraw",
            "随规则库自带的依据不能撤销，须修订规则库",
            "What the rulebook itself carries as evidence is changed by amending it"),
    RULE_SOURCE_MISSING(
            "RB-3",
            "未写明所依据的文本",
            "The text it rests on is not named",
            "请写明文件名称、文号和条款，使他人可以核对",
            "Name title, number and article, so that somebody else can read it"),
    RULEBOOK_DAY_IN_FUTURE(
            "LED-4",
            "日期 {0} 尚未到来",
            "The day {0} has not come",
            "请填写已经发生的日期",
            "Give a day that has come"),
    RULEBOOK_DAY_OUT_OF_ORDER(
            "LED-4",
            "日期 {0} 早于此前一步的日期 {1}",
            "The day {0} is before the day {1} of the step it follows",
            "请核对日期",
            "Check the dates");

    private final RefusalText text;

    RulebookRefusal(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
