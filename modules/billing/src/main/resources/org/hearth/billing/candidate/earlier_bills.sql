-- The last bill that stands of accounts that have none of the month before, one by one. 18: the bits of month and sequence in a bill's id.
select a.account_id, l.period, l.zero_streak, l.standing
from unnest(:accounts) as a (account_id)
cross join lateral (
    select b.period, b.zero_streak, t.standing
    from bill b join bill_text t on t.period = b.period and t.bill_id = b.id
    where b.id >= a.account_id << 18 and b.id < (a.account_id + 1) << 18 and b.state = 'I' and b.period < :period
    order by b.id desc
    limit 1) l
