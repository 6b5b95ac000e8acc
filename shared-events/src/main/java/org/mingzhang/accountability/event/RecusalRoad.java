package org.mingzhang.accountability.event;

/** How a recusal came about. */
public enum RecusalRoad {
    /** The person stepped aside 自行回避. */
    SELF,
    /** The subject or another party asked for it 申请回避. */
    REQUESTED,
    /** The organ ordered it 责令回避. */
    ORDERED
}
