select d.id, d.person_id, d.person, d.unit_id, coalesce(u.name, '') as unit, d.day, d.opened, d.closed, d.float_fen, d.note
from drawer d
left join org_unit u on u.id = d.unit_id
where /*condition*/
order by u.name, d.person, d.id
