-- Counts the attempt and forgets a few names and addresses that have long been quiet.
with forgotten as (
    delete from sign_in_throttle
    where print in (
        select print from sign_in_throttle where last_at < :forget and print <> :print limit 10 for update skip locked))
update sign_in_throttle
set failures = :failures, last_at = :now, open_at = :openAt
where print = :print
