-- Whoever is paying one of these bills just now is waited for.
select d.bill_id
from bill_due d
join bill b on b.id = d.bill_id and b.period = d.period
where b.period = :period and b.state = 'I' and (cast(:run as bigint) is null or b.run_id = :run)
  and (cast(:bill as bigint) is null or b.id = :bill)
order by d.account_id, d.bill_id
for update of d
