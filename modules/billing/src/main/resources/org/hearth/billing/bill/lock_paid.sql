-- The bills of an account on which something is paid, newest first, those named before the others. All of its bills are locked already.
select id, paid_fen, named
from (
    select b.id, b.amount_fen + b.adjusted_fen - coalesce(d.open_fen, 0) as paid_fen, b.id = any(:bills) as named
    from bill b
    left join bill_due d on d.account_id = b.account_id and d.bill_id = b.id
    where b.id >= :first and b.id < :next and b.state = 'I'
) p
where paid_fen > 0
order by named desc, id desc
