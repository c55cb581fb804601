select account_id, max(id) as id
from bill
where period = :period and state = 'R' and account_id between :first and :final
group by account_id
