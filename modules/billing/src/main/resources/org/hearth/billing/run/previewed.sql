update bill_run
set state = 'PREVIEW', accounts = :accounts, bills = :bills, held = :held, volume_l = :volume, amount_fen = :amount,
    tax_fen = :tax, previewed = :now
where id = :run
