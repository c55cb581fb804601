delete from report_open where month = any(cast(:months as date[]));
insert into report_open (month, due_on, branch_id, kind, bills, open_fen, refreshed)
select b.period, b.due_on, coalesce(a.branch_id, 0), a.kind, count(*), sum(b.amount_fen + b.adjusted_fen - b.paid_fen), :today
from bill b
join account_billing a on a.account_id = b.account_id
where b.period = any(cast(:months as date[])) and b.state = 'I' and b.paid_fen < b.amount_fen + b.adjusted_fen
group by 1, 2, 3, 4
