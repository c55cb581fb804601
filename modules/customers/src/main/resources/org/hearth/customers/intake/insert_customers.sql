insert into customer (id, number, unified_id, kind, name, phone_sealed, phone_print, phone_tail, id_sealed, id_print, id_tail,
    created, changed)
select f.id, f.number, f.unified_id, coalesce(s.kind, 'R'), s.name, s.phone_sealed, s.phone_print, s.phone_tail, s.id_sealed,
    s.id_print, s.id_tail, :now, :now
from (
    select speaker, row_number() over (order by first_row) as ord
    from row_match
    where customer_id is null and row_no = first_row
) m
    join fresh_number f on f.ord = m.ord
    join customer_stage s on s.row_no = m.speaker
order by f.id
