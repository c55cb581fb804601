-- The accounts that a run of the month may bear on. Their bills are looked up apart from them: joined here, the plan would hang on
-- how fresh the statistics of a month are that was written a minute ago.
select account_id, kind, price_code, household_size, opened, closed
from account_billing
where account_id > :after
  and (cast(:accounts as bigint[]) is null or account_id = any(:accounts))
  and (cast(:book as text) is null or book_code = :book)
  and opened <= :last
  and (closed is null or closed > :closed_after)
order by account_id
limit :limit
