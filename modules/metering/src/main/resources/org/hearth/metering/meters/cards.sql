select m.id, m.maker_number, m.account_id, m.kind, m.maker, m.model, m.digits, m.factor, m.first_register_l,
       m.installed_on, m.removed_on, m.replaces_id, b.code as book_code,
       s.last_on, s.last_register_l, s.estimated
from meter m
join meter_state s on s.meter_id = m.id
left join book b on b.id = m.book_id
where m.id = :id
   or m.account_id = :account
   or (m.maker_number = :number and m.removed_on is null)
order by m.removed_on is not null, m.installed_on desc, m.id desc
