-- What the desk does by itself: which tickets are due, and what it has to send.

-- Each index holds only the tickets that one job looks for, in the order in which it takes them.
create index ticket_due_activation on ticket (activates_at, ticket_id) where base_status = 3;
create index ticket_due_escalation on ticket (escalates_at, ticket_id)
  where base_status = 1 and escalates_at is not null;
-- Retention counts from the last change. That column is not indexed, because nearly every save writes
-- it and a changed index column costs a new entry in every index of the table. A ticket in one of these
-- states has not been left alone for longer than it has been in it, so this finds all that may be due.
create index ticket_due_removal on ticket (status_since, ticket_id) where base_status in (4, 6);

create table outbox (
  outbox_id bigint primary key generated always as identity,
  -- 1 pop-up, 2 e-mail, 3 SMS: the published notification channels.
  kind smallint not null,
  -- [{"userId": id} | {"personId": id} | {"address": text}]; people's addresses are looked up when it is sent.
  recipients jsonb not null,
  template_id int not null,
  ticket_id int references ticket on delete cascade,
  -- Published bit of the event that the recipient asked to hear of; NULL = sent unasked.
  notification int,
  escalation_level_id int,
  -- What a reminder lists.
  listed_ticket_ids int[] not null,
  created_at timestamptz not null,
  -- 1 waiting, 2 sent, 3 given up
  state smallint not null default 1
);
create index outbox_waiting on outbox (outbox_id) where state = 1;
create index outbox_ticket on outbox (ticket_id) where ticket_id is not null;

-- One row for each user and day whose reminder is settled, be it that there was nothing to say.
create table user_reminder (
  user_id int not null references app_user on delete cascade,
  day date not null,
  primary key (user_id, day)
);

insert into setting (name, value) values
  -- 0 nobody, 1 everybody, 2 whoever has the bit for active tickets in the e-mail mask
  ('NotifyActiveTickets', '0'),
  ('NotifyActiveTicketsDays', '3'),
  ('NotifyTimeOfDay', '18:00');
