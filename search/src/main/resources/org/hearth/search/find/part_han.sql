-- A name as it begins or contains the text, or an address that contains it.
select found.customer_id, found.why
from (
    (select id as customer_id, 'name' as why, 1 as place from customer where name like :beginning limit :limit)
    union all
    (select id, 'name', 2 from customer where name like :within limit :limit)
    union all
    (select a.customer_id, 'address', 3
        from address d join premise p on p.address_id = d.id join account a on a.premise_id = p.id
        where d.full_name like :within limit :limit)
) found
order by found.place, found.customer_id
