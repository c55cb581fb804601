c.id in (
    select id from customer where name like :part
    union all select customer_id from contact where name like :part
    union all
    select t.customer_id
    from address a join premise p on p.address_id = a.id join account t on t.premise_id = p.id
    where a.full_name like :part
)
