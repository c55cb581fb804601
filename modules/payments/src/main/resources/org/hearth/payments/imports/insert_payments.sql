insert into payment (account_id, amount_fen, tendered_fen, person_id, taken, paid_on, method, channel, key, person)
select account_id, amount_fen, amount_fen, :person, :now, paid_on, :method, channel, key, :name
from payment_judged
where verdict is null
order by account_id, paid_on, row_no
returning id, account_id, amount_fen, paid_on
