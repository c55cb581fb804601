-- A month's readings move every meter's state; half a page was not quite enough room for all of its new rows.
alter table meter_state set (fillfactor = 40);
