-- Takes bills back and tells what they were. What was paid on them is the customer's credit from now on.
with old as (
    select id, period, account_id, amount_fen, tax_fen, adjusted_fen, adjusted_tax_fen, paid_fen
    from bill
    where period = :period and state = 'I' and (cast(:run as bigint) is null or run_id = :run)
      and (cast(:bill as bigint) is null or id = :bill)
    order by id
    for update
), gone as (
    update bill b
    set state = 'R', paid_fen = 0, reversed = :now, reversed_by = :person, reversed_why = :reason
    from old
    where b.id = old.id and b.period = old.period
)
select id, account_id, amount_fen + adjusted_fen as amount_fen, tax_fen + adjusted_tax_fen as tax_fen, paid_fen from old
