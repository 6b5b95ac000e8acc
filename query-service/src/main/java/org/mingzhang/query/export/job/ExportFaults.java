package org.mingzhang.query.export.job;

import org.mingzhang.platform.web.Fault;
import org.mingzhang.shared.Text;

/** What is answered when there is no export to be had. */
final class ExportFaults {
    static final Fault UNKNOWN =
            Fault.of(
                    404,
                    "EXPORT_UNKNOWN",
                    new Text("未找到导出任务", "No such export"),
                    new Text("该账号没有这个导出任务。", "This account has no such export."));

    static final Fault MATTER_UNKNOWN =
            Fault.of(
                            404,
                            "EXPORT_MATTER_UNKNOWN",
                            new Text("没有登记", "Nothing on record"),
                            new Text(
                                    "没有这一编号的案件、重新使用或者人员。",
                                    "There is no case, reinstatement or person of this id."))
                    .at("matter");

    static final Fault MATTER_UNCLEAR =
            Fault.of(
                            422,
                            "EXPORT_MATTER_UNCLEAR",
                            new Text("导出范围不明", "It is not clear what to export"),
                            new Text(
                                    "公开导出（PUBLIC）不填 matter，内部导出（INTERNAL）须填。",
                                    "A PUBLIC export names no matter, an INTERNAL one names one."))
                    .at("matter");

    static final Fault NOT_FOR_YOU =
            Fault.of(
                            403,
                            "EXPORT_NOT_PERMITTED",
                            new Text("无权导出", "Not permitted to export this"),
                            new Text(
                                    "导出整件案卷须有复核角色，并获授权以该机关名义办理。",
                                    "To export a whole matter takes the role of a reviewer; any"
                                            + " export takes an organ the account may act for."))
                    .at("organ");

    static final Fault TOO_MANY_OF_YOURS =
            Fault.of(
                            429,
                            "EXPORTS_OF_ACCOUNT_FULL",
                            new Text("导出任务过多", "Too many exports"),
                            new Text(
                                    "该账号未完成和未过期的导出已达上限。",
                                    "This account has as many exports unfinished or kept as it"
                                            + " may."))
                    .hint(
                            new Text(
                                    "请删除不再需要的导出，或稍后重试。",
                                    "Delete one that is no longer needed, or try again later."));

    static final Fault FULL =
            Fault.of(
                            503,
                            "EXPORTS_FULL",
                            new Text("排队的导出过多", "Too many exports are waiting"),
                            new Text(
                                    "排队的导出已达上限，本次未受理。",
                                    "The queue is full; this one was not taken."))
                    .hint(new Text("请稍后重试。", "Try again in a moment."));

    static final Fault NOT_READY =
            Fault.of(
                    409,
                    "EXPORT_NOT_READY",
                    new Text("尚无文件", "There is no file yet"),
                    new Text("导出尚未完成，或者没有成功。", "The export is not finished, or did not succeed."));

    static final Fault GONE =
            Fault.of(
                    410,
                    "EXPORT_EXPIRED",
                    new Text("文件已删除", "The file is deleted"),
                    new Text("导出文件已过期删除，请重新导出。", "The file has expired; ask for a new one."));

    private ExportFaults() {}
}
