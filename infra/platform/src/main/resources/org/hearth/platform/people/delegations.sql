select d.id, d.from_person, f.name as from_name, d.to_person, t.name as to_name, d.starts, d.until, d.reason, d.made_by, d.ended
from delegation d
join person f on f.id = d.from_person
join person t on t.id = d.to_person
where d.tenant = :tenant and d.until > now() - interval '90 days'
order by d.id desc
