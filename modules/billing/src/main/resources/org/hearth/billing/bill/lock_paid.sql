-- The bills of an account on which something is paid, newest first, those named before the others.
select id, paid_fen, id = any(:bills) as named
from bill
where id >= :first and id < :next and state = 'I' and paid_fen > 0
order by named desc, id desc
for update
