package org.mingzhang.export;

import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.RefusalText;

/** Why recording an export is turned down. */
public enum ExportRefusal implements Refusal {
    EXPORT_ALREADY_RECORDED(
            "LED-1",
            "该导出编号已登记",
            "An export under this id is already on record",
            "每次导出使用一个新编号",
            "Each export has an id of its own"),
    EXPORT_OF_SEVERAL_MATTERS(
            "EXP-1",
            "一次导出只能是公开数据，或者一件案件、一次重新使用、一名人员",
            "An export is a public one, or one of one case, one reinstatement or one person",
            "案件、重新使用、人员编号至多填一项；公开导出一项也不填",
            "Name at most one of case, reinstatement and person; a public export names none"),
    EXPORT_MATTER_UNKNOWN(
            "LED-3",
            "没有登记这件案件、这次重新使用或者这名人员",
            "The case, reinstatement or person is not on record",
            "请核对编号",
            "Check the id"),
    EXPORT_COUNT_IMPOSSIBLE(
            "EXP-1",
            "记录条数不可能多于公开日志的条数，二者也不得为负数",
            "There cannot be more records than the public log has entries, nor fewer than none",
            "请照导出结果填写条数",
            "Give the figures the export came with");

    private final RefusalText text;

    ExportRefusal(String basis, String meaningZh, String meaningEn, String hintZh, String hintEn) {
        text = RefusalText.of(basis, meaningZh, meaningEn, hintZh, hintEn);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
