-- The accounts of a run that are not billed yet in its month, with the last bill that stands. Almost all have one of the month
-- before (p); only for the others is their last bill looked up one by one (e). 18: the bits of month and sequence in a bill's id.
select a.account_id, a.kind, a.price_code, a.household_size, a.opened, a.closed,
       coalesce(p.period, e.period) as last_period,
       coalesce(p.zero_streak, e.zero_streak) as zero_streak,
       coalesce(pt.standing, e.standing) as standing,
       v.id as void_id
from account_billing a
left join bill c on c.period = :period and c.account_id = a.account_id and c.state = 'I'
left join (
    bill p join bill_text pt on pt.period = :previous and pt.bill_id = p.id
) on p.period = :previous and p.account_id = a.account_id and p.state = 'I'
left join lateral (
    select b.period, b.zero_streak, t.standing
    from bill b join bill_text t on t.period = b.period and t.bill_id = b.id
    where p.id is null and b.id >= a.account_id << 18 and b.id < (a.account_id + 1) << 18
      and b.state = 'I' and b.period < :period
    order by b.id desc
    limit 1) e on true
left join (
    select account_id, max(id) as id from bill where period = :period and state = 'R' group by account_id
) v on v.account_id = a.account_id
where a.account_id > :after
  and (cast(:account as bigint) is null or a.account_id = :account)
  and (cast(:book as text) is null or a.book_code = :book)
  and a.opened <= :last
  and (a.closed is null or a.closed > :closed_after)
  and c.id is null
  and not (:billed_later and exists (
    select 1 from bill l
    where l.id >= a.account_id << 18 and l.id < (a.account_id + 1) << 18 and l.period > :period and l.state = 'I'))
order by a.account_id
limit :limit
