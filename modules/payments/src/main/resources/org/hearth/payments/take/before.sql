select id, account_id, amount_fen, tendered_fen, method
from payment
where key = :key and channel = :channel
