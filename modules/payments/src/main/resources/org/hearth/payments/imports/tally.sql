select count(*) filter (where verdict is null)                        as good,
       count(*) filter (where verdict = 'unchanged')                  as unchanged,
       coalesce(sum(amount_fen) filter (where verdict is null), 0)::bigint as fen
from payment_judged
