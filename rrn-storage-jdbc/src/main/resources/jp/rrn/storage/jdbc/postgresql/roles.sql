-- PostgreSQL: a role for the application that can read and add, and can alter or remove nothing that
-- is evidence. Run by the owner of the tables, after every migration; it may be run again.
-- Give it to the login of the application: grant rrn_application to …;

do $$
begin
  if not exists (select from pg_roles where rolname = 'rrn_application') then
    create role rrn_application nologin;
  end if;
end
$$;

do $$
begin
  execute format('grant usage on schema %I to rrn_application', current_schema());
end
$$;

grant select on rrn_schema to rrn_application;

-- Evidence: append only.
grant select, insert on
  history_entry, change_message, search_key, forwarded,
  ledger_claim, ledger_state, ledger_holding, ledger_request,
  journal_entry, provision_scope, provision_entry,
  log_entry, log_contents, log_node, log_subject,
  field_key
to rrn_application;

-- Working tables, which can be made again from the evidence, and feeds, whose readers can begin
-- again with a snapshot.
grant select, insert, delete on unforwarded, ledger_stock, journal_open to rrn_application;
grant select, insert, delete on feed_entry, feed_due to rrn_application;
grant select, insert, update, delete on follow_mark to rrn_application;
grant select, update on provision_head, log_head, ledger_stock_count to rrn_application;
grant update (entries) on log_subject to rrn_application;

-- A role for who erases what its time is over of: contents of the log and salts of subjects. Its login
-- has rrn_application as well.
do $$
begin
  if not exists (select from pg_roles where rolname = 'rrn_retention') then
    create role rrn_retention nologin;
  end if;
end
$$;

grant delete on log_contents, log_subject to rrn_retention;
