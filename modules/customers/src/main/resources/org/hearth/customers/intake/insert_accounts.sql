insert into account (id, number, legacy_number, customer_id, premise_id, price_code, household_size, opened, branch_id, book_code,
    created, changed)
select f.id, f.number, s.legacy_number, m.customer_id, p.id,
    coalesce(s.price_code, case c.kind when 'R' then 'res' else 'com' end), coalesce(s.household_size, 1),
    coalesce(s.opened, :today), s.branch_id, s.book_code, :now, :now
from (
    select row_no, customer_id, row_number() over (order by row_no) as ord
    from row_match
    where account_id is null
) m
    join fresh_number f on f.ord = m.ord
    join customer_stage s on s.row_no = m.row_no
    join customer c on c.id = m.customer_id
    join place l on l.path = s.path
    join premise p on p.address_id = l.address_id
order by f.id
returning id
