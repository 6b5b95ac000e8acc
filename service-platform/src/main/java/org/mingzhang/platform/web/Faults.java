package org.mingzhang.platform.web;

import org.mingzhang.shared.Text;

/** The faults any endpoint can meet. */
public final class Faults {
    private static final Text REPEAT =
            new Text(
                    "请稍后重试；命令请以相同的 Idempotency-Key 重试，不会重复记录。",
                    "Try again in a moment; a command with the same Idempotency-Key is not recorded"
                            + " twice.");

    /** Nobody is signed in. */
    public static final Fault UNAUTHENTICATED =
            fault(
                    401,
                    "UNAUTHENTICATED",
                    "需要登录",
                    "Sign-in needed",
                    "请登录，或提供有效的令牌。",
                    "Sign in, or send a valid token.");

    /** The account may not do this. */
    public static final Fault FORBIDDEN =
            fault(
                    403,
                    "FORBIDDEN",
                    "无权限",
                    "Not permitted",
                    "该账号无权进行此操作。",
                    "The account is not permitted to do this.");

    /** The one-time password is still in use. */
    public static final Fault PASSWORD_CHANGE_NEEDED =
            fault(
                    403,
                    "PASSWORD_CHANGE_NEEDED",
                    "须先修改密码",
                    "Change the password first",
                    "一次性密码仅可用于登录并修改密码（/password）。",
                    "A one-time password only serves to sign in and change it (/password).");

    /** A form without its token, or with an old one. */
    public static final Fault FORM_EXPIRED =
            fault(
                    403,
                    "FORM_EXPIRED",
                    "表单已失效",
                    "The form has expired",
                    "请重新打开页面后再提交。",
                    "Open the page again, then submit.");

    /** No such address. */
    public static final Fault NOT_FOUND =
            fault(
                    404,
                    "NOT_FOUND",
                    "未找到",
                    "Not found",
                    "该地址不存在。",
                    "There is nothing at this address.");

    /** The address exists, the method does not. */
    public static final Fault METHOD_NOT_ALLOWED =
            fault(
                    405,
                    "METHOD_NOT_ALLOWED",
                    "方法不允许",
                    "Method not allowed",
                    "该地址不支持此请求方法。",
                    "This address does not take that method.");

    /** The client wants a form of answer that does not exist. */
    public static final Fault NOT_ACCEPTABLE =
            fault(
                    406,
                    "NOT_ACCEPTABLE",
                    "无法提供所需格式",
                    "Not acceptable",
                    "无法以所要求的格式回答。",
                    "There is no answer in the media type asked for.");

    /** The body is beyond the limit. */
    public static final Fault TOO_LARGE =
            fault(
                    413,
                    "BODY_TOO_LARGE",
                    "请求体过大",
                    "Body too large",
                    "请求体超过大小限制。",
                    "The body exceeds the size limit.");

    /** The body has a media type nobody reads. */
    public static final Fault UNSUPPORTED_MEDIA_TYPE =
            fault(
                    415,
                    "UNSUPPORTED_MEDIA_TYPE",
                    "不支持的媒体类型",
                    "Unsupported media type",
                    "请以 application/json 提交。",
                    "Send application/json.");

    /** The request makes no sense as HTTP. */
    public static final Fault BAD_REQUEST =
            fault(
                    400,
                    "BAD_REQUEST",
                    "请求有误",
                    "Bad request",
                    "请求的格式或参数有误。",
                    "The request or one of its parameters is malformed.");

    /** The body is no JSON. */
    public static final Fault MALFORMED_JSON =
            fault(
                    400,
                    "MALFORMED_JSON",
                    "JSON 有误",
                    "Malformed JSON",
                    "请求体不是有效的 JSON。",
                    "The body is not valid JSON.");

    /** A defect of ours. */
    public static final Fault UNEXPECTED =
            fault(
                    500,
                    "UNEXPECTED",
                    "系统错误",
                    "Unexpected error",
                    "发生意外错误；请将编号告知管理员。",
                    "Something unexpected happened; tell the administrator the instance number.");

    /** The database cannot be reached. */
    public static final Fault OUT_OF_REACH =
            fault(
                            503,
                            "OUT_OF_REACH",
                            "数据库暂时无法访问",
                            "The database is out of reach",
                            "数据库暂时无法访问；如正在提交命令，尚不明确是否已记录。",
                            "The database cannot be reached at the moment; if this was a command, it"
                                    + " is not known whether it was recorded.")
                    .hint(REPEAT);

    /** Axon Server, under its profile, cannot be reached. */
    public static final Fault AXON_SERVER_OUT_OF_REACH =
            fault(
                            503,
                            "AXON_SERVER_OUT_OF_REACH",
                            "Axon Server 暂时无法访问",
                            "Axon Server is out of reach",
                            "事件库（Axon Server）暂时无法访问；如正在提交命令，尚不明确是否已记录。",
                            "Axon Server, which keeps the events, cannot be reached at the moment; if"
                                    + " this was a command, it is not known whether it was recorded.")
                    .hint(REPEAT);

    private Faults() {}

    /** A field of the body is missing, unknown or has the wrong type or form. */
    public static Fault field(String code, String field, String zh, String en) {
        return Fault.of(400, code, new Text("字段有误", "Invalid field"), new Text(zh, en)).at(field);
    }

    private static Fault fault(
            int status, String code, String titleZh, String titleEn, String zh, String en) {
        return Fault.of(status, code, new Text(titleZh, titleEn), new Text(zh, en));
    }
}
