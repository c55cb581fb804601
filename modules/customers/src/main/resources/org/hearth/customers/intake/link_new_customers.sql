update row_match m
set customer_id = f.id
from (
    select first_row, row_number() over (order by first_row) as ord
    from row_match
    where customer_id is null and row_no = first_row
) n
    join fresh_number f on f.ord = n.ord
where m.first_row = n.first_row and m.customer_id is null
