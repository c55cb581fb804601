delete from customer_stage s
using (select row_no, min(row_no) over (partition by legacy_number) as first_row from customer_stage) d
where d.row_no = s.row_no and d.first_row < s.row_no
returning s.row_no, s.legacy_number, d.first_row
