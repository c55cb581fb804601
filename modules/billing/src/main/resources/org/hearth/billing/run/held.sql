select h.account_id, coalesce(a.legacy_number, a.account_number) as number, h.reason, h.detail, h.released_by
from bill_hold h
join account_billing a on a.account_id = h.account_id
where h.run_id = :run and (cast(:reason as text) is null or h.reason = :reason)
order by h.account_id
offset :offset limit :limit
