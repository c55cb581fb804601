-- A service centre serves its branch, and one of the head office everybody.
(c.id = any(:customers)
    or exists (
        select 1
        from org_unit u
            left join org_unit p on p.id = u.parent_id
        where u.id = any(:units) and (u.kind = 'HEAD' or u.kind = 'CENTRE' and p.kind = 'HEAD'))
    or c.id in (
        select t.customer_id
        from org_unit u
            join account t on t.branch_id = case u.kind when 'CENTRE' then u.parent_id else u.id end
        where u.id = any(:units)))
