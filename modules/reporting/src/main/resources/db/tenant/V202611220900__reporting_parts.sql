-- The figures of a month are counted part by part, each when something bears on it.
alter table report_month
    alter customers set default 0,
    alter volume_l set default 0,
    alter bills set default 0,
    alter billed_fen set default 0,
    alter collected_fen set default 0,
    alter cases set default 0;
