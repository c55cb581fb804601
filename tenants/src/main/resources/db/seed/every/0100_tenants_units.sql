-- The head office under the subsidiary's own name, and a first service centre so that a counter can open.
with head as (
    insert into org_unit (kind, number, name)
    values ('HEAD', current_setting('hearth.head'), current_setting('hearth.name'))
    returning id
)
insert into org_unit (kind, parent_id, number, name)
select 'CENTRE', id, current_setting('hearth.centre'), '中心营业厅' from head;
