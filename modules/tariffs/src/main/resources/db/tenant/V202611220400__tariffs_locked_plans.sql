-- A plan whose prices headquarters alone decides.
alter table price_plan add column locked boolean not null default false;
