select id, account_id, run_id, period, from_on, to_on, issued_on, due_on, volume_l, amount_fen, tax_fen, adjusted_fen,
       paid_fen, estimated, state
from bill
