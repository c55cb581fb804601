insert into tenant (code, name, city, template, colour, schema_version, created_by)
values (:code, :name, :city, :template, :colour, :version, :by)
