-- Finds each row's account (by its legacy number, its own, or a customer's number that leads to one open account) and says what
-- speaks against the row; null is a good row.
create temporary table payment_judged on commit drop as
select s.row_no, s.key, s.channel, s.account_no, s.paid_on, s.amount_fen, f.account_id, f.closed, s.first_row,
       case
           when s.first_row < s.row_no then 'payment_duplicate'
           when p.account_id = f.account_id and p.amount_fen = s.amount_fen and p.paid_on = s.paid_on then 'unchanged'
           when p.id is not null then 'payment_key_used'
           when f.candidates > 1 then 'payment_account_many'
           when f.account_id is null then 'payment_account_unknown'
           when f.closed <= s.paid_on then 'payment_account_closed'
       end as verdict
from (select *, min(row_no) over (partition by key, channel) as first_row from payment_stage) s
left join account l on l.legacy_number = s.account_no
left join account o on o.number = s.account_no
left join lateral (
    select min(a.id) as id, count(*) as candidates
    from customer c
    join account a on a.customer_id = c.id and a.closed is null
    where l.id is null and o.id is null and (c.number = s.account_no or c.unified_id = s.account_no)
) u on true
cross join lateral (
    select coalesce(l.id, o.id, u.id)                                    as account_id,
           case when l.id is null then o.closed else l.closed end        as closed,
           case when l.id is null and o.id is null then u.candidates end as candidates
) f
-- One by one by its key: joined as a whole, all payments there ever were would be read for each file.
left join lateral (select * from payment where key = s.key and channel = s.channel limit 1) p on true
