select a.id, a.number, a.legacy_number, a.customer_id, c.name as customer_name, c.kind, d.full_name as address, a.price_code,
    a.household_size, a.opened, a.closed, a.branch_id, a.book_code, a.version
from account a
    join customer c on c.id = a.customer_id
    join premise p on p.id = a.premise_id
    join address d on d.id = p.address_id
where <condition>
order by a.closed is not null, a.id desc
