insert into book (code, name)
select distinct s.book, s.book
from meter_stage s
where s.fate in ('NEW', 'CHANGED') and s.book is not null
on conflict (code) do nothing;

insert into meter (maker_number, account_id, kind, maker, model, digits, factor, first_register_l, installed_on, book_id)
select s.maker_number, s.account_id, s.kind, s.maker, s.model, s.digits, s.factor, s.first_register_l, s.installed_on, b.id
from meter_stage s
left join book b on b.code = s.book
where s.fate = 'NEW'
order by s.line;

insert into meter_state (meter_id, last_register_l, actual_register_l, last_on, actual_on)
select m.id, m.first_register_l, m.first_register_l, m.installed_on, m.installed_on
from meter_stage s
join meter m on m.maker_number = s.maker_number and m.removed_on is null
where s.fate = 'NEW'
order by m.id;

update meter m
set kind = s.kind, maker = s.maker, model = s.model, digits = s.digits, factor = s.factor,
    first_register_l = s.first_register_l, installed_on = s.installed_on, book_id = b.id
from meter_stage s
left join book b on b.code = s.book
where s.fate = 'CHANGED' and m.id = s.meter_id;

update meter_state st
set last_register_l = s.first_register_l, actual_register_l = s.first_register_l, last_on = s.installed_on,
    actual_on = s.installed_on
from meter_stage s
where s.fate = 'CHANGED' and st.meter_id = s.meter_id
  and not exists (select from reading r where r.meter_id = s.meter_id);
