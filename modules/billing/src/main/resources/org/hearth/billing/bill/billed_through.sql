select a.account_id, l.to_on
from unnest(:accounts) as a (account_id)
cross join lateral (
    select b.to_on
    from bill b
    where b.id >= a.account_id << 18 and b.id < (a.account_id + 1) << 18 and b.state = 'I'
    order by b.id desc
    limit 1) l
