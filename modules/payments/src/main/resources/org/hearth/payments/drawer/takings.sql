select method, count(*) as payments, sum(amount_fen)::bigint as fen
from payment
where drawer_id = :drawer and reversed is null
group by method
