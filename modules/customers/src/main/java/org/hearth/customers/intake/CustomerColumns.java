package org.hearth.customers.intake;

import java.util.List;
import org.hearth.exchange.Column;

/** What a customer file may say; a cell that is empty says nothing and changes nothing. */
public final class CustomerColumns {
    public static final List<Column> ALL = List.of(
            Column.required("account_no", "户号", "用户号", "用户编号", "客户编号", "燃气户号", "account", "account number"),
            Column.required("name", "客户姓名", "姓名", "户名", "客户名称", "用户名称", "用户姓名", "customer name"),
            Column.optional("kind", "客户类型", "用户类型", "用气性质", "customer type", "type"),
            Column.optional("phone", "手机号", "手机", "联系电话", "电话", "手机号码", "mobile", "telephone"),
            Column.optional("id_no", "身份证号", "身份证", "证件号码", "身份证号码", "id number", "id card"),
            Column.optional("province", "省", "省份"),
            Column.optional("city", "市", "城市"),
            Column.optional("district", "区县", "区", "县", "行政区"),
            Column.optional("street", "街道", "乡镇", "街道乡镇", "路", "道路"),
            Column.optional("community", "小区", "社区", "小区社区", "小区/社区", "小区名称"),
            Column.optional("building", "楼栋", "楼号", "栋", "幢", "楼", "门牌号"),
            Column.optional("unit", "单元", "单元号"),
            Column.optional("floor", "楼层", "层"),
            Column.optional("room", "房号", "室", "房间号", "室号"),
            Column.optional("household", "人口数", "人口", "家庭人口", "household size", "persons"),
            Column.optional("price_code", "价格编码", "价格", "气价", "用气价格", "price", "price plan"),
            Column.optional("opened", "开户日期", "开户时间", "通气日期", "opened on", "open date"),
            Column.optional("book", "抄表本", "抄表册", "册号", "表本号", "reading book"),
            Column.optional("branch", "营业厅/分公司", "营业厅", "分公司", "所属分公司", "营业所", "service centre"),
            Column.optional("contact", "联系人", "联系人姓名", "contact person"));

    private CustomerColumns() {}
}
