-- Locks the payment, so that it is undone once, and its drawer, so that it is not closed meanwhile.
with paid as (
    select id, account_id, amount_fen, method, paid_on, reversed, drawer_id from payment where id = :payment for update
), till as (
    select closed from drawer where id = (select drawer_id from paid) for share
)
select id, account_id, amount_fen, method, paid_on,
       reversed is not null                               as is_reversed,
       exists (select from till where closed is not null) as drawer_closed
from paid
