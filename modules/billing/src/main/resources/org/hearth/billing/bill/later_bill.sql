-- A bill that stands on one of those to be taken back: of the same account (18 bits: month and sequence), for a later month.
select l.account_id, l.period
from bill b
join bill l on l.id > b.id and l.id < ((b.id >> 18) + 1) << 18 and l.period > b.period and l.state = 'I'
where b.period = :period and b.state = 'I' and (cast(:run as bigint) is null or b.run_id = :run)
  and (cast(:bill as bigint) is null or b.id = :bill)
limit 1
