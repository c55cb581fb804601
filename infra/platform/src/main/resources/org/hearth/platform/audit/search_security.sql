-- What was done in the group to people, sessions and keys; a person or a key is named by its present name.
select log.id, log.at, log.actor, log.act, log.thing, coalesce(person.name, api_key.name, '') as name, log.tenant, log.address,
       log.details::text as details
from security_log log
left join person on log.thing = 'person/' || person.id
left join api_key on log.thing = 'key/' || api_key.id
where (cast(:last as bigint) is null or log.id < :last)
  and (:actor = '%%' or log.actor ilike :actor)
  and (:act = '' or log.act = :act or log.act like :room)
  and (:tenant = '' or log.tenant = :tenant)
  and (:address = '%' or log.address like :address)
  and (cast(:from as timestamptz) is null or log.at >= :from)
  and (cast(:before as timestamptz) is null or log.at < :before)
order by log.id desc
limit :limit
