-- What each row speaks of. Rows of one customer form a group: by the account that is known, else by the same id number and name,
-- of a known customer or within the file. The id number of a known customer may still lie under an older key, so the prints of all
-- keys are looked for; within the file the oldest key's print, the last, is the one that stays the same if a key comes meanwhile. The group's first row makes the customer, its last row speaks for the customer.
create temp table row_match on commit drop as
with known as (
    select s.row_no, s.name, s.id_prints, a.id as account_id, coalesce(a.customer_id, c.id) as customer_id, l.address_id
    from customer_stage s
        left join account a on a.legacy_number = s.legacy_number
        left join lateral (
            select min(c.id) as id
            from customer c
            where a.id is null and c.id_print = any(s.id_prints) and c.name = s.name
        ) c on true
        left join place l on l.path = s.path
), grouped as (
    select row_no, account_id, customer_id, address_id,
        case
            when customer_id is not null then 'c' || customer_id
            when id_prints is not null then 'i' || encode(id_prints[cardinality(id_prints)], 'hex') || name
            else 'r' || row_no
        end as customer_key
    from known
)
select row_no, account_id, customer_id, address_id,
    min(row_no) over (partition by customer_key) as first_row,
    max(row_no) over (partition by customer_key) as speaker
from grouped
