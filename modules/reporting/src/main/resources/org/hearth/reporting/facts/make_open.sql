insert into report_open (month, due_on, branch_id, kind, bills, open_fen, refreshed)
select m.month, b.due_on, coalesce(a.branch_id, 0), a.kind, count(*), sum(b.amount_fen + b.adjusted_fen - b.paid_fen), :today
from unnest(cast(:months as date[])) as m (month)
join bill b on b.period = m.month and b.state = 'I' and b.paid_fen < b.amount_fen + b.adjusted_fen
join account_billing a on a.account_id = b.account_id
group by 1, 2, 3, 4
