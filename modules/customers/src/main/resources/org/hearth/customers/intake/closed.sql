-- A closed account cannot have opened after its end.
delete from customer_stage s
using account a
where a.legacy_number = s.legacy_number and s.opened > a.closed
returning s.row_no, s.opened::text as legacy_number, s.row_no as first_row
