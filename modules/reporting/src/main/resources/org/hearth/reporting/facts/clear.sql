delete from report_month where month = any(cast(:months as date[]));
delete from report_open where month = any(cast(:months as date[]))
