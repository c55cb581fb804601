-- What a version says; the newest one if none is named.
select i.version, i.part, i.key, i.value, i.locked
from template_item i
where i.template = :code
  and i.version = coalesce(cast(:version as integer), (select max(version) from template_version where template = :code))
order by i.part, i.key
