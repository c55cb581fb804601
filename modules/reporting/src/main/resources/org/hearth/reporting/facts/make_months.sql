-- Each part comes by branch and kind of the account as they are now; the parts are laid over each other.
insert into report_month (month, branch_id, kind, customers, volume_l, bills, billed_fen, collected_fen, cases)
select m.month, f.branch_id, f.kind, sum(f.customers), sum(f.volume_l), sum(f.bills), sum(f.billed_fen), sum(f.collected_fen),
       sum(f.cases)
from (
    select month, cast(month + interval '1 month' as date) as next from unnest(cast(:months as date[])) as t (month)
) m
cross join lateral (
    select coalesce(a.branch_id, 0) as branch_id, a.kind, count(*) as customers, 0 as volume_l, 0 as bills, 0 as billed_fen,
           0 as collected_fen, 0 as cases
    from account_billing a
    where a.opened < m.next and (a.closed is null or a.closed >= m.next)
    group by 1, 2
    union all
    select coalesce(a.branch_id, 0), a.kind, 0, sum(u.volume_l), 0, 0, 0, 0
    from metering_usage u
    join account_billing a on a.account_id = u.account_id
    where u.read_on >= m.month and u.read_on < m.next
    group by 1, 2
    union all
    select coalesce(a.branch_id, 0), a.kind, 0, 0, count(*), sum(b.amount_fen + b.adjusted_fen), 0, 0
    from bill b
    join account_billing a on a.account_id = b.account_id
    where b.period = m.month and b.state = 'I'
    group by 1, 2
    union all
    select coalesce(a.branch_id, 0), a.kind, 0, 0, 0, 0, sum(p.amount_fen), 0
    from payment p
    join account_billing a on a.account_id = p.account_id
    where p.paid_on >= m.month and p.paid_on < m.next and p.reversed is null
    group by 1, 2
    union all
    select coalesce(s.branch_id, 0), coalesce(c.kind, 'R'), 0, 0, 0, 0, 0, count(*)
    from service_case s
    left join customer c on c.id = s.customer_id
    where s.taken >= cast(m.month as timestamp) at time zone :zone and s.taken < cast(m.next as timestamp) at time zone :zone
    group by 1, 2
) f
group by m.month, f.branch_id, f.kind
