update reading_exception
set state = :state, resolved = :resolved, resolved_by = :person, note = :note, landed_register_l = :landedRegister,
    replaced_register_l = :replacedRegister, replaced_source = :replacedSource::"char"
where id = :id
