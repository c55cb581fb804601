-- How far each reading book is in a month; accounts without a book come under an empty code.
with accounts as (
    select account_id, coalesce(book_code, '') as book
    from account_billing
    where opened <= :last and (closed is null or closed > :first)
), read as (
    select distinct account_id from metering_usage where read_on >= :first and read_on <= :last
), waiting as (
    select distinct account_id from reading_exception where state = 'OPEN' and not landed and read_on <= :last
), billed as (
    select b.account_id, b.amount_fen + b.adjusted_fen as amount_fen, b.amount_fen + b.adjusted_fen - coalesce(d.open_fen, 0) as paid_fen
    from bill b
    left join bill_due d on d.account_id = b.account_id and d.bill_id = b.id
    where b.period = :first and b.state = 'I'
), held as (
    select distinct h.account_id
    from bill_hold h join bill_run r on r.id = h.run_id
    where r.period = :first and r.state in ('PREVIEW', 'ISSUED') and h.released is null
)
select a.book, count(*) as accounts, count(r.account_id) as read, count(w.account_id) as waiting,
       count(h.account_id) filter (where b.account_id is null) as held, count(b.account_id) as billed,
       count(*) filter (where b.paid_fen >= b.amount_fen) as paid,
       coalesce(sum(b.amount_fen), 0)::bigint as amount_fen, coalesce(sum(b.paid_fen), 0)::bigint as paid_fen
from accounts a
left join read r on r.account_id = a.account_id
left join waiting w on w.account_id = a.account_id
left join held h on h.account_id = a.account_id
left join billed b on b.account_id = a.account_id
group by a.book
order by a.book
