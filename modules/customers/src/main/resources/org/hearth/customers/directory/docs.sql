select c.id, c.number, c.unified_id, c.kind, c.name, c.phone_sealed, c.id_tail,
    coalesce(array_agg(n.number order by t.id) filter (where n.number is not null), '{}') as account_numbers,
    coalesce(array_agg(distinct d.full_name) filter (where d.full_name is not null), '{}') as addresses,
    (array_agg(t.branch_id order by t.closed is not null, t.id))[1] as branch_id
from customer c
    left join account t on t.customer_id = c.id
    left join lateral (values (t.number), (t.legacy_number)) as n(number) on true
    left join premise p on p.id = t.premise_id
    left join address d on d.id = p.address_id
where c.id = any(:ids)
group by c.id
order by c.id
