-- Writes the payment if the account is there, the clerk's drawer is of today and the key is new, and says which of these held.
with till as (
    select id, day from drawer where person_id = :person and closed is null for share
), who as (
    select id, closed is not null as closed from account where id = :account
), written as (
    insert into payment (account_id, amount_fen, tendered_fen, drawer_id, person_id, taken, paid_on, method, channel, key, person)
    select who.id, :amount, :tendered, till.id, :person, :now, :today, :method, :channel, :key, :name
    from who cross join till
    where till.day = :today
    on conflict on constraint payment_once do nothing
    returning id
)
select (select id from who)              as account_id,
       (select closed from who)          as closed,
       (select day from till)            as drawer_day,
       (select id from written)          as payment_id
