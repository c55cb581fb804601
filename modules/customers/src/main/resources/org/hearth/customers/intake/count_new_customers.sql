select count(*) from row_match where customer_id is null and row_no = first_row
