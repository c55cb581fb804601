-- The organisation belongs to the house; its tables are every room's to read.
with branch as (
    select u.number, u.name, case u.kind when 'CENTRE' then u.parent_id else u.id end as branch_id
    from org_unit u
)
select name as key, min(branch_id) as branch_id from branch group by name having count(distinct branch_id) = 1
union
select number, branch_id from branch
