insert into premise (number, address_id, branch_id)
select a.number, a.id, p.branch_id
from (select address_id, min(branch_id) as branch_id from place group by address_id) p
    join address a on a.id = p.address_id
where not exists (select from premise known where known.address_id = a.id)
