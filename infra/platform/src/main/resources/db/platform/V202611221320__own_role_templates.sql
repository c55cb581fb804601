-- A subsidiary's role may come from headquarters' template: own is the subsidiary's choice, locked headquarters' last word.
alter table own_role add column own boolean not null default true;
alter table own_role add column locked boolean not null default false;
