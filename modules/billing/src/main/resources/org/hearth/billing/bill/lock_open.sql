select bill_id, account_id, open_fen
from bill_due
where account_id = any(:accounts)
order by account_id, bill_id
for update
