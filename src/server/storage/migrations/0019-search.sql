-- What tickets are searched by, and what has changed since it was written.

-- One row for each ticket, made by the program from everything that is searched of it. There is no foreign
-- key to the ticket: it would make whoever saves a ticket wait for whoever writes the index.
create table search_entry (
  ticket_id int primary key,
  words tsvector not null
);
-- Every search reads the list of what is not yet where it belongs, so that it is kept short (in kB).
create index search_entry_words on search_entry using gin (words) with (gin_pending_list_limit = 1024);

-- What the index does not know yet.
create table search_change (
  change_id bigint primary key generated always as identity,
  -- 1 a ticket; all tickets 2 of a person, 3 of a company, 4 with a tag, 5 that there are.
  kind smallint not null,
  record_id int not null,
  -- Of several tickets: only those with smaller ids are left to do; NULL = none is done.
  before_id int
);
create index search_change_ticket on search_change (change_id) where kind = 1;

-- Whoever stores something that is searched notes it, whether he thinks of it or not. A save that changes
-- nothing of it costs the comparison.
create function note_searched_ticket() returns trigger language plpgsql as $$
begin
  insert into search_change (kind, record_id) values (1, new.ticket_id);
  return null;
end $$;

create function note_searched_text() returns trigger language plpgsql as $$
begin
  insert into search_change (kind, record_id)
  select 1, ticket_id from message where message_id = new.message_id;
  return null;
end $$;

create function note_moved_message() returns trigger language plpgsql as $$
begin
  insert into search_change (kind, record_id) values (1, old.ticket_id), (1, new.ticket_id);
  return null;
end $$;

create function note_forgotten_ticket() returns trigger language plpgsql as $$
begin
  insert into search_change (kind, record_id) values (1, old.ticket_id);
  return null;
end $$;

create function note_renamed_person() returns trigger language plpgsql as $$
begin
  insert into search_change (kind, record_id) values (2, new.person_id);
  return null;
end $$;

create function note_renamed_contact() returns trigger language plpgsql as $$
begin
  insert into search_change (kind, record_id) values (3, new.contact_id);
  return null;
end $$;

create function note_renamed_tag() returns trigger language plpgsql as $$
begin
  insert into search_change (kind, record_id) values (4, new.tag_id);
  return null;
end $$;

create trigger ticket_is_searched after insert on ticket
  for each row execute function note_searched_ticket();
create trigger ticket_search_changes after update on ticket for each row
  when (old.title <> new.title or old.author <> new.author or old.tag_ids <> new.tag_ids
        or old.person_id is distinct from new.person_id
        or old.contact_id is distinct from new.contact_id
        or old.secondary_person_ids <> new.secondary_person_ids)
  execute function note_searched_ticket();
create trigger ticket_leaves_search after delete on ticket
  for each row execute function note_forgotten_ticket();

create trigger message_is_searched after insert on message
  for each row execute function note_searched_ticket();
create trigger message_search_changes after update on message for each row
  when (old.ticket_id <> new.ticket_id or old.author <> new.author)
  execute function note_moved_message();
create trigger message_leaves_search after delete on message
  for each row execute function note_forgotten_ticket();
create trigger message_text_search_changes after update on message_text for each row
  when (old.body <> new.body)
  execute function note_searched_text();

create trigger person_search_changes after update on person for each row
  when (old.first_name <> new.first_name or old.middle_name <> new.middle_name
        or old.last_name <> new.last_name or old.emails <> new.emails)
  execute function note_renamed_person();
create trigger contact_search_changes after update on contact for each row
  when (old.name <> new.name or old.department <> new.department)
  execute function note_renamed_contact();
create trigger tag_search_changes after update on tag for each row
  when (old.name <> new.name)
  execute function note_renamed_tag();

insert into search_change (kind, record_id) select 5, 0 where exists (select from ticket);
