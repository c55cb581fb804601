select p.id, p.code, p.name, p.customer_kind, coalesce(v.version, 0) as version, v.valid_from
from price_plan p
left join lateral (
  select version, valid_from from price_version where plan_id = p.id order by version desc limit 1) v on true
where cast(:code as text) is null or p.code = :code
order by p.code
