delete from report_open where month = any(cast(:months as date[]));
insert into report_open (month, due_on, branch_id, kind, bills, open_fen, refreshed)
select d.period, d.due_on, coalesce(a.branch_id, 0), a.kind, count(*), sum(d.open_fen), :today
from bill_due d
join account_billing a on a.account_id = d.account_id
where d.period = any(cast(:months as date[]))
group by 1, 2, 3, 4
