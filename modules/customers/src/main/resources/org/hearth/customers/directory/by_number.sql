c.id in (
    select id from customer where number = :number
    union all select id from customer where unified_id = :number
    union all select id from customer where phone_print = any(:phone)
    union all select id from customer where id_print = any(:idNo)
    union all select id from customer where id_tail = upper(:number)
    union all select customer_id from account where number = :number
    union all select customer_id from account where legacy_number = :number
    union all select customer_id from contact where phone_print = any(:phone)
)
