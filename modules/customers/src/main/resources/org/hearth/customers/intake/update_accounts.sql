update account a
set premise_id = coalesce(p.id, a.premise_id),
    household_size = coalesce(s.household_size, a.household_size),
    price_code = coalesce(s.price_code, a.price_code),
    opened = coalesce(s.opened, a.opened),
    book_code = coalesce(s.book_code, a.book_code),
    branch_id = coalesce(s.branch_id, a.branch_id),
    version = a.version + 1,
    changed = :now
from (select distinct row_no, account_id from row_change where account_id is not null) d
    join customer_stage s on s.row_no = d.row_no
    left join place l on l.path = s.path
    left join premise p on p.address_id = l.address_id
where a.id = d.account_id
