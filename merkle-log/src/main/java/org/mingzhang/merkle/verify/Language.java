package org.mingzhang.merkle.verify;

/** The language of an answer. */
public enum Language {
    ZH,
    EN
}
