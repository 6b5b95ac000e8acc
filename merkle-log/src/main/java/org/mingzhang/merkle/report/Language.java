package org.mingzhang.merkle.report;

/** The language of an answer. */
public enum Language {
    ZH,
    EN
}
