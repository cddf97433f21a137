-- Who changed what administrators configure. Entries outlive whoever and whatever they are about, so
-- they refer to nothing.
create table audit_entry (
  audit_id bigint primary key generated always as identity,
  at timestamptz not null,
  -- NULL = on the server's command line.
  user_id int,
  area text not null,
  record_key text not null,
  record_name text not null,
  action text not null,
  -- [{"field": text, "before": any, "after": any}]
  fields jsonb not null
);
create index audit_entry_area on audit_entry (area, audit_id);
create index audit_entry_at on audit_entry (at);

create function keep_audit() returns trigger language plpgsql as $$
begin
  raise exception 'entries of the audit log are never changed or removed';
end $$;
create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function keep_audit();
create trigger audit_entries_stay before truncate on audit_entry
  for each statement execute function keep_audit();
