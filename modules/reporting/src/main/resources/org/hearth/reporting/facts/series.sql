-- A month without rows of its own has the customers of the last one before it that has.
select t.month, coalesce(m.customers, before.customers, 0) as customers, coalesce(m.volume_l, 0) as volume_l,
       coalesce(m.bills, 0) as bills, coalesce(m.billed_fen, 0) as billed_fen, coalesce(o.open_fen, 0) as open_fen,
       coalesce(m.collected_fen, 0) as collected_fen, coalesce(m.cases, 0) as cases
from (
    select cast(t as date) as month from generate_series(cast(:first as date), cast(:last as date), interval '1 month') as t
) t
left join lateral (
    select sum(customers) as customers, sum(volume_l) as volume_l, sum(bills) as bills, sum(billed_fen) as billed_fen,
           sum(collected_fen) as collected_fen, sum(cases) as cases
    from report_month r
    where r.month = t.month
    having count(*) > 0
) m on true
left join lateral (
    select sum(open_fen) as open_fen from report_open r where r.month = t.month
) o on true
left join lateral (
    select sum(customers) as customers
    from report_month r
    where r.month = (select max(month) from report_month where month < t.month) and m.customers is null
) before on true
order by t.month
