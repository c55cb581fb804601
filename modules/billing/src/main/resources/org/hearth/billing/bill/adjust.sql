update bill
set adjusted_fen = adjusted_fen + :amount, adjusted_tax_fen = adjusted_tax_fen + :tax
where id = :bill and period = :period
