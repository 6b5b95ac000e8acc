package org.mingzhang.codes;

import org.mingzhang.shared.Text;

/** What is wrong with a code. The words never repeat the code: it may be personal. */
public enum CodeFault {
    CREDIT_CODE_LENGTH("统一社会信用代码须为 18 位", "A unified social credit code has 18 characters"),
    CREDIT_CODE_CHARACTER(
            "统一社会信用代码只用阿拉伯数字和大写英文字母，且不用 I、O、S、V、Z",
            "A unified social credit code has digits and capital letters only, without I, O, S, V, Z"),
    CREDIT_CODE_REGION(
            "第 3 至 8 位须为 6 位行政区划数字码，前两位为 10（国家级登记机关）或省级代码",
            "Characters 3 to 8 are a division code of six digits that begins with 10 (a national"
                    + " authority) or with a province"),
    CREDIT_CODE_CHECK(
            "统一社会信用代码校验码不符，请逐位核对",
            "The check character of the credit code does not fit: compare every character"),
    ORGANISATION_CODE_CHECK(
            "第 9 至 17 位（组织机构代码）的校验码不符，请逐位核对",
            "The check character of the organisation code within (characters 9 to 17) does not"
                    + " fit: compare every character"),
    IDENTITY_NUMBER_OLD(
            "15 位旧身份证号码已停止使用，请填写 18 位公民身份号码",
            "The old number of 15 digits is no longer valid: give the citizen identity number of"
                    + " 18"),
    IDENTITY_NUMBER_LENGTH("公民身份号码须为 18 位", "A citizen identity number has 18 characters"),
    IDENTITY_NUMBER_CHARACTER(
            "公民身份号码前 17 位须为数字，末位须为数字或 X",
            "A citizen identity number has 17 digits and then a digit or X"),
    IDENTITY_NUMBER_REGION(
            "公民身份号码前两位不是省级行政区划代码",
            "The identity number does not begin with the code of a province"),
    IDENTITY_NUMBER_BIRTH_DATE(
            "公民身份号码第 7 至 14 位不是可能的出生日期",
            "Digits 7 to 14 of the identity number are no possible date of birth"),
    IDENTITY_NUMBER_CHECK(
            "公民身份号码校验码不符，请逐位核对",
            "The check character of the identity number does not fit: compare every character");

    private final Text text;

    CodeFault(String zh, String en) {
        text = new Text(zh, en);
    }

    public Text text() {
        return text;
    }
}
