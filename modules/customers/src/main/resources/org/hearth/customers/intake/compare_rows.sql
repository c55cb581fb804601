-- Every difference between what the file says and what is known; what the file does not say is no difference. Rows that say nothing
-- new, nearly all of a repeated file, are passed over before their values are laid side by side.
create temp table row_change on commit drop as
select m.row_no, m.customer_id, null::bigint as account_id, v.field, v.old_value, v.new_value
from row_match m
    join customer_stage s on s.row_no = m.row_no
    join customer c on c.id = m.customer_id
    cross join lateral (values
        ('name', c.name::text, s.name, c.name <> s.name),
        ('kind', c.kind::text, s.kind, c.kind <> s.kind),
        ('phone', '*' || c.phone_tail, '*' || s.phone_tail, s.phone_prints is not null and (c.phone_print = any(s.phone_prints)) is not true),
        ('id_no', '*' || c.id_tail, '*' || s.id_tail, s.id_prints is not null and (c.id_print = any(s.id_prints)) is not true),
        ('contact', null, s.contact,
            s.contact is not null and not exists (select from contact k where k.customer_id = c.id and k.name = s.contact))
    ) as v(field, old_value, new_value, differs)
where m.row_no = m.speaker and v.differs
    and (s.contact is not null
        or (c.name, c.kind) is distinct from (s.name, coalesce(s.kind, c.kind))
        or s.phone_prints is not null and (c.phone_print = any(s.phone_prints)) is not true
        or s.id_prints is not null and (c.id_print = any(s.id_prints)) is not true)
union all
select m.row_no, a.customer_id, a.id, v.field, v.old_value, v.new_value
from row_match m
    join customer_stage s on s.row_no = m.row_no
    join account a on a.id = m.account_id
    join premise p on p.id = a.premise_id
    join address d on d.id = p.address_id
    cross join lateral (values
        ('address', d.full_name, replace(s.path, '|', ''), s.path is not null and m.address_id is distinct from p.address_id),
        ('household', a.household_size::text, s.household_size::text, a.household_size <> s.household_size),
        ('price_code', a.price_code::text, s.price_code, a.price_code <> s.price_code),
        ('opened', a.opened::text, s.opened::text, a.opened <> s.opened),
        ('book', a.book_code::text, s.book_code, s.book_code is not null and a.book_code is distinct from s.book_code),
        ('branch', a.branch_id::text, s.branch_id::text, s.branch_id is not null and a.branch_id is distinct from s.branch_id)
    ) as v(field, old_value, new_value, differs)
where v.differs
    and (s.path is not null and m.address_id is distinct from p.address_id
        or a.household_size <> s.household_size
        or a.price_code <> s.price_code
        or a.opened <> s.opened
        or a.book_code is distinct from coalesce(s.book_code, a.book_code)
        or a.branch_id is distinct from coalesce(s.branch_id, a.branch_id))
