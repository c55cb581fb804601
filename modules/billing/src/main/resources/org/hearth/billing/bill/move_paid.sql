update bill b
set paid_fen = b.paid_fen + m.fen
from unnest(:bills, :periods, :amounts) as m (id, period, fen)
where b.id = m.id and b.period = m.period
