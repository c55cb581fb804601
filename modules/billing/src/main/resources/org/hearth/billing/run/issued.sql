update bill_run
set state = 'ISSUED', accounts = :accounts, held = :held, credit_fen = :credit, issued = :now, issued_by = :person
where id = :run
