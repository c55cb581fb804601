-- The versions of one template, newest first, with their size.
select v.version, v.note, v.created, v.created_by,
       (select count(*) from template_item i where i.template = v.template and i.version = v.version) as items
from template_version v
where v.template = :code
order by v.version desc
