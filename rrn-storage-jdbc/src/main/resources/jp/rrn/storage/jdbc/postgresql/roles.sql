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
  case_entry, card_entry, provision_entry, batch_mark,
  field_key
to rrn_application;

-- Working tables, which can be made again from the evidence.
grant select, insert, delete on unforwarded, ledger_stock, case_open, card_open to rrn_application;
grant select, update on provision_head, ledger_stock_count to rrn_application;
