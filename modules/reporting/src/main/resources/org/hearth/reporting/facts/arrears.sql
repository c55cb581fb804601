select coalesce(sum(open_fen) filter (where days <= 0), 0)              as not_due_fen,
       coalesce(sum(open_fen) filter (where days between 1 and 30), 0)  as to_30_fen,
       coalesce(sum(open_fen) filter (where days between 31 and 90), 0) as to_90_fen,
       coalesce(sum(open_fen) filter (where days between 91 and 365), 0) as to_365_fen,
       coalesce(sum(open_fen) filter (where days > 365), 0)             as older_fen
from (select open_fen, :today - due_on as days from report_open) o
