select id, period, book_code, state, issued_on, due_on, accounts, bills, held, volume_l, amount_fen, tax_fen, credit_fen,
       created, created_by, issued, issued_by, reversed_why
from bill_run
