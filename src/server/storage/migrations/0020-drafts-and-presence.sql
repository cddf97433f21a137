-- What users have written and not sent, and who is at which ticket.

create table draft (
  user_id int not null references app_user on delete cascade,
  -- 0 = a ticket that does not exist yet. No foreign key: whoever saves a ticket must not wait for whoever
  -- writes beside it.
  ticket_id int not null,
  mode text not null,
  content jsonb not null,
  saved_at timestamptz not null,
  primary key (user_id, ticket_id, mode)
);

-- Grows whenever somebody does something else, so that only that is told.
create sequence presence_change;

-- Lost in a crash, and then told anew by every page within seconds.
create unlogged table presence (
  user_id int not null,
  ticket_id int not null,
  mode text not null,
  -- Of the machine of the database: a clock that tests hold makes nobody leave.
  seen_at timestamptz not null default now(),
  change_id bigint not null default nextval('presence_change'),
  primary key (user_id, ticket_id)
);
create index presence_ticket on presence (ticket_id);
