select e.id, e.meter_id, m.maker_number, e.account_id, a.account_number, c.name as customer_name, b.code as book_code,
       e.read_on, e.register_l, e.estimated, e.source::text as source, e.previous_on, e.previous_register_l, e.volume_l,
       e.expected_l, e.reason, e.landed, e.state, e.created, e.resolved, e.resolved_by, e.note,
       count(*) over () as total
from reading_exception e
join meter m on m.id = e.meter_id
join account_billing a on a.account_id = e.account_id
join customer c on c.id = a.customer_id
left join book b on b.id = m.book_id
where (:state::text is null or e.state = :state)
  and (:reason::text is null or e.reason = :reason)
  and (:book::text is null or b.code = :book)
  and (:meter::bigint is null or e.meter_id = :meter)
  and (:ids::bigint[] is null or e.id = any (:ids))
order by e.id desc
offset :offset limit :limit
