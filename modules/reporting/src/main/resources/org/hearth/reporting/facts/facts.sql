select m.month, m.branch_id, m.kind, m.customers, m.volume_l, m.bills, m.billed_fen, m.collected_fen, m.cases,
       coalesce(u.name, h.name, '') as name,
       coalesce((
           select sum(o.open_fen)
           from report_open o
           where o.month = m.month and o.branch_id = m.branch_id and o.kind = m.kind and o.due_on < :today), 0) as arrears_fen
from report_month m
left join org_unit u on u.id = m.branch_id
left join org_unit h on h.kind = 'HEAD'
where m.month = any(cast(:months as date[]))
order by m.month, m.branch_id, m.kind
