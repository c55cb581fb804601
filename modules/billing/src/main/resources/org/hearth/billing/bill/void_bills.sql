-- Takes bills back that are locked and tells what they were. What was paid on them is the customer's credit from now on.
with old as (
    select b.id, b.period, b.account_id, b.amount_fen, b.tax_fen, b.adjusted_fen, b.adjusted_tax_fen,
           coalesce(d.open_fen, 0) as open_fen
    from bill b
    left join bill_due d on d.account_id = b.account_id and d.bill_id = b.id
    where b.period = :period and b.state = 'I' and (cast(:run as bigint) is null or b.run_id = :run)
      and (cast(:bill as bigint) is null or b.id = :bill)
), gone as (
    update bill b
    set state = 'R', reversed = :now, reversed_by = :person, reversed_why = :reason
    from old
    where b.id = old.id and b.period = old.period
), forgotten as (
    delete from bill_due d using old where d.account_id = old.account_id and d.bill_id = old.id
)
select id, account_id, amount_fen + adjusted_fen as amount_fen, tax_fen + adjusted_tax_fen as tax_fen,
       amount_fen + adjusted_fen - open_fen as paid_fen
from old
order by id
