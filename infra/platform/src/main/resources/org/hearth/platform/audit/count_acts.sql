select count(*)
from audit_log
where (:person = '%%' or person ilike :person)
  and (:act = '' or act = :act or act like :room)
  and (:thing = '%' or thing like :thing)
  and (cast(:from as timestamptz) is null or at >= :from)
  and (cast(:before as timestamptz) is null or at < :before)
