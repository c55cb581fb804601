-- One month of one branch (0: none) and customer kind, made anew from the modules' tables whenever they tell of a change in it.
-- customers: accounts open at the end of the month. Volumes and bills by the month used, collected by the day paid.
create table report_month (
    month         date    not null,
    branch_id     bigint  not null,
    kind          char(1) not null,
    customers     bigint  not null,
    volume_l      bigint  not null,
    bills         bigint  not null,
    billed_fen    bigint  not null,
    collected_fen bigint  not null,
    cases         bigint  not null,
    primary key (month, branch_id, kind)
);

-- What is still open of a month's bills, by the day it was due, so that its age is known on any day.
-- refreshed: the day it was made; headquarters was told of all that was due before that day as of arrears.
create table report_open (
    month     date    not null,
    due_on    date    not null,
    branch_id bigint  not null,
    kind      char(1) not null,
    bills     bigint  not null,
    open_fen  bigint  not null,
    refreshed date    not null,
    primary key (month, due_on, branch_id, kind)
);
