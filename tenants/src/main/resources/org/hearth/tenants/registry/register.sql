insert into tenant (code, name, city, template, template_version, colour, schema_version, created_by)
values (:code, :name, :city, :template, :templateVersion, :colour, :version, :by)
returning number
