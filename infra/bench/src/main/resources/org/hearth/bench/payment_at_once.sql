-- One payment of what is owed on an account's oldest bill, with everything that it writes, as a single statement.
with due as (
    select account_id, bill_id as id, open_fen as fen
    from bill_due
    where account_id = ?
    order by bill_id
    limit 1
    for update
), paid as (
    insert into payment (account_id, amount_fen, tendered_fen, person_id, taken, paid_on, method, channel, key, person)
    select ?, fen, fen, 1, now(), current_date, 1, 'AT_ONCE', ?, 'bench' from due
    returning id
), settled as (
    delete from bill_due d using due where d.account_id = due.account_id and d.bill_id = due.id
), allocated as (
    insert into payment_allocation select paid.id, due.id, due.fen from paid, due
), posted as (
    insert into ledger_transfer (account_id, on_date, debit, credit, amount_fen, source_kind, source_id)
    select ?, current_date, 4, 1, due.fen, 3, paid.id from paid, due
)
update account_balance b set receivable_fen = b.receivable_fen - due.fen from due where b.account_id = ?
