package org.hearth.service;

/** Where a case came in. */
public enum CaseChannel {
    HOTLINE,
    COUNTER,
    PORTAL,
    WECHAT,
    VISIT
}
