update customer c
set name = s.name,
    kind = coalesce(s.kind, c.kind),
    phone_sealed = coalesce(s.phone_sealed, c.phone_sealed),
    phone_print = coalesce(s.phone_print, c.phone_print),
    phone_tail = coalesce(s.phone_tail, c.phone_tail),
    id_sealed = coalesce(s.id_sealed, c.id_sealed),
    id_print = coalesce(s.id_print, c.id_print),
    id_tail = coalesce(s.id_tail, c.id_tail),
    version = c.version + 1,
    changed = :now
from (select distinct row_no, customer_id from row_change where account_id is null) d
    join customer_stage s on s.row_no = d.row_no
where c.id = d.customer_id
