package org.hearth.service;

/** The fourteen things that people turn to the company for, the most pressing first. */
public enum CaseType {
    /** 报修. A leak or any danger is this type with the emergency mark. */
    FAULT_REPAIR(true),
    /** 停气. */
    OUTAGE(true),
    /** 举报: theft, digging at a pipe, a building over it. */
    VIOLATION_REPORT(true),
    /** 投诉. */
    COMPLAINT(false),
    /** 费用查询. */
    FEE_ENQUIRY(false),
    /** 咨询. */
    CONSULTATION(false),
    /** 换表. */
    METER_CHANGE(false),
    /** 气表校验. */
    METER_TEST(false),
    /** 燃具安装. */
    APPLIANCE_FITTING(false),
    /** 移改. */
    RELOCATION(false),
    /** 新用户开通. */
    NEW_CUSTOMER(false),
    /** 回访. */
    RETURN_VISIT(false),
    /** 建议. */
    SUGGESTION(false),
    /** 表扬. */
    PRAISE(false);

    private final boolean canBeEmergency;

    CaseType(boolean canBeEmergency) {
        this.canBeEmergency = canBeEmergency;
    }

    /** Whether a case of this type may mean danger, and then goes before all others. */
    public boolean canBeEmergency() {
        return canBeEmergency;
    }
}
