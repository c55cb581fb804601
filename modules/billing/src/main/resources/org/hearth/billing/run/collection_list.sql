with listed as (
    select id, account_id, amount_fen + adjusted_fen as amount_fen, amount_fen + adjusted_fen - paid_fen as open_fen, due_on
    from bill
    where period = :period and run_id = :run and state = 'I'
), owed as (
    select account_id, sum(amount_fen + adjusted_fen - paid_fen)::bigint as owed_fen
    from bill
    where state = 'I' and paid_fen < amount_fen + adjusted_fen and account_id in (select account_id from listed)
    group by account_id
)
select coalesce(a.legacy_number, a.number) as account_no, c.name, b.amount_fen, b.open_fen, b.due_on,
       coalesce(o.owed_fen, 0) as owed_fen
from listed b
join account a on a.id = b.account_id
join customer c on c.id = a.customer_id
left join owed o on o.account_id = b.account_id
order by b.id
