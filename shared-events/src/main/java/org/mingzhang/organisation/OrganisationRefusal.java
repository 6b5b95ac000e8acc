package org.mingzhang.organisation;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why a command on an organisation is turned down, in order of precedence. */
public enum OrganisationRefusal implements Refusal {
    ORGANISATION_ALREADY_REGISTERED(
            "LED-1",
            "该组织已登记",
            "The organisation is already on record",
            "每个组织只登记一次，请查该编号的记录",
            "An organisation is registered once: look up the record under this id"),
    ORGANISATION_NAME_MISSING(
            "LED-2", "组织名称为空", "The organisation has no name", "请填写组织全称", "Give the full name"),
    ORGAN_KIND_UNKNOWN(
            "ACC-04",
            "规则库没有组织类别 {0}",
            "The rulebook knows no kind of organ {0}",
            "请使用规则库列出的组织类别代码",
            "Use a kind of organ the rulebook lists"),
    ORGANISATION_LEVEL_UNKNOWN(
            "LED-3",
            "规则库没有行政层级 {0}",
            "The rulebook knows no level {0}",
            "请使用规则库列出的层级代码，不明的留空",
            "Use a level the rulebook lists, or leave it out where unknown"),
    PARENT_ORGANISATION_UNKNOWN(
            "LED-3",
            "上级组织尚未登记",
            "The organisation above is not on record",
            "请先登记上级组织",
            "Register the organisation above first"),
    PRINCIPAL_ORGANISATION_UNKNOWN(
            "LED-3",
            "所属党委（党组）尚未登记",
            "The committee it is an organ of is not on record",
            "请先登记所属党委（党组）",
            "Register that committee first"),
    ORGANISATION_CREDIT_CODE_INVALID(
            "STD-USCC",
            "统一社会信用代码有误：{0}",
            "The unified social credit code is wrong: {1}",
            "请按登记证书原样填写；没有代码的留空，不得自编",
            "Copy it from the certificate; leave it out where there is none, and never make one"
                    + " up");

    private final RefusalText text;

    OrganisationRefusal(
            String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
