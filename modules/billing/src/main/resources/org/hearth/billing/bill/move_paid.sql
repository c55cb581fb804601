update bill b
set paid_fen = b.paid_fen + m.fen
from unnest(:bills, cast(:periods as date[]), :amounts) as m (id, period, fen)
where b.id = m.id and b.period = m.period
