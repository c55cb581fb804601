select payment_id, bill_id, amount_fen
from payment_allocation
where payment_id = any(:payments)
