-- A role of the subsidiary's own that is called as a template's is that one from now on, unless another one is it already.
update own_role set template_key = :key
where tenant = :tenant and name = :key and template_key is null
  and not exists (select 1 from own_role known where known.tenant = :tenant and known.template_key = :key)
