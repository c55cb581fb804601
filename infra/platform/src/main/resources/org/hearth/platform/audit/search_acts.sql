select id, at, person, act, thing, details::text as details
from audit_log
where (cast(:last as bigint) is null or id < :last)
  and (:person = '%%' or person ilike :person)
  and (:act = '' or act = :act or act like :room)
  and (:thing = '%' or thing like :thing)
  and (cast(:from as timestamptz) is null or at >= :from)
  and (cast(:before as timestamptz) is null or at < :before)
order by id desc
limit :limit
