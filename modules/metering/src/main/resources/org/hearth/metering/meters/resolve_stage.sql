-- The account by the number that the old system gave it, or else by the number of the house.
update meter_stage s
set account_id = a.account_id, opened = a.opened, book = coalesce(s.book, a.book_code)
from account_billing a
where a.legacy_number = s.account_no;

update meter_stage s
set account_id = a.account_id, opened = a.opened, book = coalesce(s.book, a.book_code)
from account_billing a
where s.account_id is null and a.account_number = s.account_no;

update meter_stage set installed_on = coalesce(installed_on, opened);

update meter_stage set fate = 'account_unknown' where account_id is null;

update meter_stage set fate = 'date_future' where fate is null and installed_on > :today;

-- A number that comes twice counts where it comes first.
update meter_stage s
set fate = case when f.same then 'UNCHANGED' else 'meter_twice' end
from (select line, row_number() over w > 1 as again,
             (account_no, digits, factor, first_register_l, installed_on)
                 is not distinct from first_value((account_no, digits, factor, first_register_l, installed_on)) over w as same
      from meter_stage
      where fate is null
      window w as (partition by maker_number order by line)) f
where f.line = s.line and f.again;

-- Meters that are up under that number, and those that were and are gone from the same account since.
update meter_stage s
set meter_id = m.id,
    fate = case
        when m.account_id <> s.account_id then 'meter_elsewhere'
        when (m.digits, m.factor, m.first_register_l, m.installed_on)
             is distinct from (s.digits, s.factor, s.first_register_l, s.installed_on)
             then case when st.last_on > m.installed_on then 'meter_has_readings' else 'CHANGED' end
        when (m.kind, m.maker, m.model, b.code) is distinct from (s.kind, s.maker, s.model, s.book) then 'CHANGED'
        else 'UNCHANGED' end
from meter m
join meter_state st on st.meter_id = m.id
left join book b on b.id = m.book_id
where s.fate is null and m.maker_number = s.maker_number and m.removed_on is null;

update meter_stage s
set meter_id = m.id, fate = 'UNCHANGED'
from meter m
where s.fate is null and m.maker_number = s.maker_number and m.account_id = s.account_id
  and m.removed_on is not null and m.installed_on = s.installed_on;

update meter_stage set fate = 'NEW' where fate is null;
