-- Each plan with its newest version, if it has one.
select p.id, p.code, p.name, p.customer_kind, p.locked, v.version, v.valid_from, v.definition, v.published_by_id
from price_plan p
left join lateral (
    select * from price_version v where v.plan_id = p.id order by v.version desc limit 1
) v on true
where cast(:code as text) is null or p.code = :code
order by p.code
