with chosen as materialized (
    select c.* from customer c where <where> order by c.id offset :offset limit :limit
)
select c.id, c.number, c.kind, c.name, c.phone_tail, c.id_tail, c.level, c.key_account, c.blacklisted,
    coalesce(o.open_accounts, 0) as open_accounts, o.account_id, o.account_number, o.address, o.branch_id
from chosen c
    left join lateral (
        select count(*) over () as open_accounts, a.id as account_id, a.number as account_number, d.full_name as address, a.branch_id
        from account a join premise p on p.id = a.premise_id join address d on d.id = p.address_id
        where a.customer_id = c.id and a.closed is null
        order by a.id
        limit 1
    ) o on true
order by c.id
