select id, account_id, amount_fen + adjusted_fen - paid_fen as open_fen
from bill
where account_id = any(:accounts) and state = 'I' and paid_fen < amount_fen + adjusted_fen
order by id
for update
