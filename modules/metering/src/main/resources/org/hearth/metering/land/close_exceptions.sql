update reading_exception
set state = 'ACCEPTED', resolved = :now, resolved_by = :person, landed_register_l = register_l
where id = any (:ids)
