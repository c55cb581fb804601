-- The remembered end of a chain is signed under the master secret, which stands in no database: whoever may write here still cannot
-- move an end back. An end from before is signed with the subsidiary's next act.
alter table audit_head add column signature bytea, add column signer varchar(16);
