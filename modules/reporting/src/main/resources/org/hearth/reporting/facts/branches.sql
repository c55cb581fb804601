select cast(:month as date) as month, b.branch_id, coalesce(u.name, h.name, '') as name, b.customers, b.volume_l, b.bills, b.billed_fen,
       b.collected_fen, b.cases, coalesce(o.open_fen, 0) as open_fen, coalesce(o.not_due_fen, 0) as not_due_fen,
       coalesce(o.to_30_fen, 0) as to_30_fen, coalesce(o.to_90_fen, 0) as to_90_fen, coalesce(o.to_365_fen, 0) as to_365_fen,
       coalesce(o.older_fen, 0) as older_fen
from (
    select branch_id, sum(customers) as customers, sum(volume_l) as volume_l, sum(bills) as bills, sum(billed_fen) as billed_fen,
           sum(collected_fen) as collected_fen, sum(cases) as cases
    from report_month
    where month = :month
    group by branch_id
) b
left join (
    select branch_id,
           sum(open_fen) filter (where month = :month)         as open_fen,
           sum(open_fen) filter (where days <= 0)              as not_due_fen,
           sum(open_fen) filter (where days between 1 and 30)  as to_30_fen,
           sum(open_fen) filter (where days between 31 and 90) as to_90_fen,
           sum(open_fen) filter (where days between 91 and 365) as to_365_fen,
           sum(open_fen) filter (where days > 365)             as older_fen
    from (select month, branch_id, open_fen, :today - due_on as days from report_open) d
    group by branch_id
) o on o.branch_id = b.branch_id
left join org_unit u on u.id = b.branch_id
left join org_unit h on h.kind = 'HEAD'
order by b.volume_l desc, b.branch_id
