-- A statement that changes no row ends nobody's session: it must not make every process forget what it
-- remembers. Triggers of statements fire for it all the same, so these look at the rows.

create function touch_tokens_if_rows() returns trigger language plpgsql as $$
begin
  if exists (select from gone) then
    update desk_version set tokens = tokens + 1;
    perform pg_notify('tokens_changed', '');
  end if;
  return null;
end $$;

do $$
declare remembered_table text;
begin
  foreach remembered_table in array array['session', 'login_ticket', 'access_token', 'application'] loop
    execute format('drop trigger %1$s_touches_tokens on %1$I', remembered_table);
    execute format(
      'create trigger %1$s_touches_tokens after delete on %1$I referencing old table as gone
       for each statement execute function touch_tokens_if_rows()', remembered_table);
    execute format(
      'create trigger %1$s_emptied_touches_tokens after truncate on %1$I
       for each statement execute function touch_tokens()', remembered_table);
  end loop;
end $$;

drop trigger login_ticket_change_touches_tokens on login_ticket;
drop trigger access_token_change_touches_tokens on access_token;
drop trigger application_change_touches_tokens on application;
-- A trigger of rows, because one that names columns gets no table of what changed. Few rows change at a time.
create trigger login_ticket_change_touches_tokens
  after update of user_id, scopes, number_hash on login_ticket for each row
  when ((old.user_id, old.scopes, old.number_hash)
        is distinct from (new.user_id, new.scopes, new.number_hash))
  execute function touch_tokens();
create trigger access_token_change_touches_tokens
  after update of user_id, scopes, secret_hash, expires_at on access_token for each row
  when ((old.user_id, old.scopes, old.secret_hash, old.expires_at)
        is distinct from (new.user_id, new.scopes, new.secret_hash, new.expires_at))
  execute function touch_tokens();
create trigger application_change_touches_tokens
  after update on application for each row
  when (old.* is distinct from new.*)
  execute function touch_tokens();
