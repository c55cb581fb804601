-- An account that is not known yet must say where it is.
delete from customer_stage s
where s.path is null and not exists (select from account a where a.legacy_number = s.legacy_number)
returning s.row_no, s.legacy_number, s.row_no as first_row
