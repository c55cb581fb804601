-- As the module customers limits its own; a case of no branch is for everybody of the subsidiary, not for a single customer's helper.
(s.customer_id = any(:customers)
    or exists (
        select 1
        from org_unit u
            left join org_unit p on p.id = u.parent_id
        where u.id = any(:units)
            and (u.kind = 'HEAD'
                or u.kind = 'CENTRE' and p.kind = 'HEAD'
                or s.branch_id is null
                or s.branch_id = case u.kind when 'CENTRE' then u.parent_id else u.id end)))
