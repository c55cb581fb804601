select row_no, key, account_no, verdict, first_row, closed
from payment_judged
where verdict <> 'unchanged'
order by row_no
