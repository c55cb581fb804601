select address, created, seen, token_print = :print as current
from session
where person_id = :personId and revoked is null and expires > :now and seen > :idleSince
order by seen desc
limit 50
