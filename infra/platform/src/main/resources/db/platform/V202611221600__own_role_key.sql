-- Which of headquarters' template roles it is, whatever it is called here; null for roles that no template knows.
alter table own_role add column template_key varchar(60);
update own_role set template_key = name where not own or locked;
alter table own_role add unique (tenant, template_key);
