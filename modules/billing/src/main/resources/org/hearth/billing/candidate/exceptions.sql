select account_id, max(read_on) as read_on
from reading_exception
where state = 'OPEN' and not landed and read_on <= :last and account_id between :first and :final
group by account_id
