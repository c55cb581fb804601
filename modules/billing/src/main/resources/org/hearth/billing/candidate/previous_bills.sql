select id, account_id, zero_streak
from bill
where period = :period and state = 'I' and account_id between :first and :final
