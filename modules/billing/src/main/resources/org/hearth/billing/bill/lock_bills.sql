select id
from bill
where period = :period and state = 'I' and (cast(:run as bigint) is null or run_id = :run)
  and (cast(:bill as bigint) is null or id = :bill)
order by id
for update
