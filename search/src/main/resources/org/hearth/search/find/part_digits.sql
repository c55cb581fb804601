-- A number by its beginning, a whole phone or id number by its print, an id tail, or a number within an address.
select found.customer_id, found.why
from (
    (select customer_id, 'number' as why, 1 as place from account
        where number like :beginning or legacy_number like :beginning limit :limit)
    union all
    (select id, 'number', 1 from customer where number like :beginning or unified_id like :beginning limit :limit)
    union all
    (select a.customer_id, 'number', 1 from meter m join account a on a.id = m.account_id
        where m.maker_number like :beginning limit :limit)
    union all
    (select id, 'phone', 2 from customer
        where phone_print = any(:print) or id_print = any(:print) or phone_tail = :text or id_tail = :text limit :limit)
    union all
    (select a.customer_id, 'address', 3
        from address d join premise p on p.address_id = d.id join account a on a.premise_id = p.id
        where d.full_name like :within limit :limit)
) found
order by found.place, found.customer_id
