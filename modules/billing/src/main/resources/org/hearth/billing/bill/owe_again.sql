insert into bill_due as d (account_id, bill_id, open_fen, period, due_on)
select b.account_id, b.id, m.fen, b.period, b.due_on
from unnest(:bills, cast(:periods as date[]), :amounts) as m (bill_id, period, fen)
join bill b on b.id = m.bill_id and b.period = m.period
order by b.id
on conflict (account_id, bill_id) do update set open_fen = d.open_fen + excluded.open_fen
