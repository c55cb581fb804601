c.id in (
    with recursive below as (
        select id from address where id = :address
        union all
        select a.id from address a join below b on a.parent_id = b.id
    )
    select t.customer_id
    from below b join premise p on p.address_id = b.id join account t on t.premise_id = p.id
)
