select c.id as customer_id, c.number as customer_number, c.name, c.kind, c.phone_tail,
    a.id as account_id, a.number as account_number, a.legacy_number, d.full_name as address,
    coalesce(a.closed <= current_date, false) as closed
from customer c
left join account a on a.customer_id = c.id
left join premise p on p.id = a.premise_id
left join address d on d.id = p.address_id
where c.id = any(:ids)
