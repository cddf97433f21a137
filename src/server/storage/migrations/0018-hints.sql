-- What the desk finds out about messages by itself.

insert into setting (name, value) values
  -- Language and mood of what customers write, and a category for new tickets once a model was trained.
  ('AiTextAnalysis', '1'),
  ('AiSuggestCategory', '1'),
  -- Older messages, in minutes, are not analysed any more.
  ('SentimentCalculationTimeframe', '1440')
on conflict (name) do nothing;

-- Messages that wait for their analysis. There is no time in it but the lease: who waits longest has the
-- lowest id.
create table waiting_analysis (
  message_id int primary key references message on delete cascade,
  -- How often it was begun.
  attempts int not null default 0,
  -- Some process is at it. When this passes it counts as dead, or is to try again.
  leased_until timestamptz
);

-- Whoever stores a message has it analysed, in the same statement, whether he thinks of it or not. A message
-- that says already what an analysis would find is left alone. Announcements make commits stand in line, so
-- none is made where somebody is at work anyway.
create function wait_for_analysis() returns trigger language plpgsql as $$
declare
  is_known boolean := exists (select from waiting_analysis where leased_until is null);
begin
  insert into waiting_analysis (message_id) values (new.message_id);
  if not is_known then perform pg_notify('hints', ''); end if;
  return null;
end $$;

-- External (2), category Message (0), and from a person or with the badge Incoming (4).
create trigger message_waits_for_analysis after insert on message
  for each row when (
    new.security_level = 2 and new.category = 0 and (new.person_id is not null or new.badge = 4)
    and new.language = '' and new.sentiment = 0 and new.sentiment_confidence = 0)
  execute function wait_for_analysis();

-- Trainings of the model that categories are guessed by.
create table category_training (
  training_id int primary key generated always as identity,
  requested_at timestamptz not null,
  requested_by_id int,
  max_items int not null,
  max_text_length int not null,
  -- 1 waiting, 2 has a model, 3 had too few tickets, 4 failed
  state smallint not null default 1,
  attempts int not null default 0,
  leased_until timestamptz,
  finished_at timestamptz
);
-- One at a time: who asks while one is on the way gets that one.
create unique index category_training_waiting on category_training (state) where state = 1;

create table category_model (
  model_id int primary key generated always as identity,
  built_at timestamptz not null,
  ticket_count int not null,
  -- Share of right guesses among tickets that were not learned from.
  accuracy double precision not null,
  -- Guesses of lower probability are none.
  threshold double precision not null,
  content bytea not null
);
