insert into price_version (plan_id, version, valid_from, definition, published_by, published_by_id)
values (:plan, :version, :from, cast(:definition as jsonb), :person, :person_id)
