-- Answers to calls that carry an idempotency key, so that a call sent again is not carried out again.
create table recorded_answer (
  user_id int not null references app_user on delete cascade,
  key text not null,
  -- Of all that makes two requests the same one.
  request_hash bytea not null,
  recorded_at timestamptz not null,
  -- The call's status, headers and body; filled in by the transaction that made the row.
  status smallint,
  headers jsonb,
  body text,
  primary key (user_id, key)
);
create index recorded_answer_age on recorded_answer (recorded_at);
