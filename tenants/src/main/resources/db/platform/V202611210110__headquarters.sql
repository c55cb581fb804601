-- What the subsidiaries hand over, one row a month, branch and kind of customer; read by headquarters without touching any subsidiary.

create schema hq;

create table hq.fact_month (
    tenant varchar(31) not null,
    month date not null check (extract(day from month) = 1),
    branch_id bigint not null,
    branch_name varchar(100) not null,
    customer_kind varchar(10) not null,
    customers bigint not null,
    volume_l bigint not null,
    bills bigint not null,
    billed_fen bigint not null,
    collected_fen bigint not null,
    arrears_fen bigint not null,
    cases bigint not null,
    published timestamptz not null default now(),
    primary key (tenant, month, branch_id, customer_kind)
);
create index fact_month_month on hq.fact_month (month);
