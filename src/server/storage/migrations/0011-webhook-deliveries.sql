-- What webhooks are told, when, and how their targets took it.

-- The names of events as `like` reads them; a star stands for any text.
create function like_patterns(names text[]) returns text[] language sql immutable as $$
  select array_agg(
           replace(replace(replace(replace(lower(name), '\', '\\'), '_', '\_'), '%', '\%'), '*', '%'))
    from unnest(names) as name
$$;
alter table webhook add column event_patterns text[] generated always as (like_patterns(events)) stored;

-- One row for each event and webhook that hears of it, written with what it tells of. There is no foreign
-- key to the webhook: it would lock the webhook's row with every ticket that is stored.
create table webhook_delivery (
  delivery_id bigint primary key generated always as identity,
  webhook_id int not null,
  -- Of the event: the same for every webhook, and each time that it is sent.
  event_id uuid not null,
  event text not null,
  entity text not null,
  primary_key int not null,
  occurred_at timestamptz not null,
  -- NULL = the desk itself.
  caused_by_id int,
  -- Our columns; of custom fields 'custom_fields.' and the key.
  changes text[] not null,
  -- Our columns of the record as the event left it; instants in epoch seconds.
  record jsonb not null,
  -- What whoever signalled the event said of it; NULL = it was not signalled.
  signalled jsonb,
  -- The delivery that this one repeats at somebody's wish.
  replay_of bigint,
  -- 1 waiting, 2 delivered, 3 dropped
  state smallint not null default 1,
  -- Since the webhook was started last.
  attempts int not null default 0,
  -- The next attempt, once no earlier event of the same record waits.
  due_at timestamptz not null,
  -- Some process is calling the target. When this passes it counts as dead.
  leased_until timestamptz,
  finished_at timestamptz,
  -- 1 too many attempts, 2 too old, 3 the webhook was stopped; NULL = not dropped.
  dropped_because smallint,
  -- The last attempt.
  attempted_at timestamptz,
  took_ms int,
  payload text,
  answer_status int,
  answer text,
  -- Why there was no answer.
  failure text
);
-- Events of one record go to one webhook one after the other, in the order of their ids: ids of one record
-- grow in the order of its changes, because whoever changes it holds its lock until the commit.
create index webhook_delivery_lane on webhook_delivery (webhook_id, entity, primary_key, delivery_id)
  where state = 1;
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at, delivery_id) where state = 1;
create index webhook_delivery_age on webhook_delivery (occurred_at) where state = 1;
create index webhook_delivery_log on webhook_delivery (webhook_id, delivery_id);
create index webhook_delivery_finished on webhook_delivery (finished_at) where state <> 1;

-- Stopped webhooks hear of nothing; what those with too many errors miss is kept for them. Announces that
-- there is something to deliver, unless that is known: an announcement makes commits stand in line.
create function tell_webhooks(
  event_name text, entity_name text, key int, at timestamptz, by_user_id int, changed text[],
  content jsonb, signal jsonb
) returns void language plpgsql as $$
declare
  id uuid := gen_random_uuid();
  is_known boolean := exists (
    select from webhook join webhook_delivery using (webhook_id)
     where webhook.state = 1 and webhook_delivery.state = 1);
begin
  insert into webhook_delivery
    (webhook_id, event_id, event, entity, primary_key, occurred_at, caused_by_id, changes, record,
     signalled, due_at)
  select webhook_id, id, event_name, entity_name, key, at, by_user_id, changed, content, signal, at
    from webhook
   where state <> 2
     and lower(event_name) like any (event_patterns)
     -- Nobody is told of himself.
     and not (entity_name = 'webhook' and webhook_id = key)
   order by webhook_id;
  if found and not is_known then perform pg_notify('webhook_deliveries', ''); end if;
end $$;

-- Whoever stores a ticket tells of it, whether he thinks of it or not. It is told at the commit, when the
-- log says who did it and when, in whatever order things were written.
create function tell_of_ticket(event_name text, present ticket, changed text[])
returns void language plpgsql as $$
declare
  entry record;
begin
  select user_id, logged_at into entry
    from ticket_log where ticket_id = present.ticket_id order by log_id desc limit 1;
  perform tell_webhooks(
    event_name, 'ticket', present.ticket_id, coalesce(entry.logged_at, present.last_changed_at),
    entry.user_id, changed,
    jsonb_build_object(
      'category_id', present.category_id,
      'merged_into_ticket_id', present.merged_into_ticket_id,
      'contact_id', present.contact_id,
      'created_at', extract(epoch from present.created_at)::bigint,
      'person_id', present.person_id,
      'has_attachment', present.has_attachment,
      'last_changed_at', extract(epoch from present.last_changed_at)::bigint,
      'owner_id', present.owner_id,
      'priority_id', present.priority_id,
      'project_id', present.project_id,
      'sale_id', present.sale_id,
      'security_level', present.security_level,
      'base_status', present.base_status,
      'status_id', present.status_id,
      'ticket_type_id', present.ticket_type_id),
    null);
end $$;

-- The two triggers only ask whether anybody hears of it: they run with every ticket that is stored, and each
-- variable and each function more would cost all of them.
create function tell_of_new_ticket() returns trigger language plpgsql as $$
begin
  if exists (select from webhook where state <> 2 and 'ticket.created' like any (event_patterns)) then
    perform tell_of_ticket('ticket.created', new, '{}');
  end if;
  return null;
end $$;

create function tell_of_changed_ticket() returns trigger language plpgsql as $$
begin
  if exists (select from webhook where state <> 2 and 'ticket.changed' like any (event_patterns)) then
    perform tell_of_ticket('ticket.changed', new, changed_columns(old, new));
  end if;
  return null;
end $$;

create function changed_columns(former ticket, present ticket) returns text[] language plpgsql as $$
declare
  before jsonb := to_jsonb(former);
begin
  return array(
    select key from jsonb_each(to_jsonb(present))
     where value is distinct from before -> key and key not in ('version', 'custom_fields')
    union all
    select 'custom_fields.' || key
      from jsonb_each(former.custom_fields) as one (key, value)
      full join jsonb_each(present.custom_fields) as other (key, value) using (key)
     where one.value is distinct from other.value);
end $$;

create constraint trigger ticket_created_is_told after insert on ticket
  deferrable initially deferred for each row execute function tell_of_new_ticket();
-- Every stored state of a ticket has a version of its own. What keeps it changes how tickets are stored and
-- not tickets, as a migration does, and nobody is told.
create constraint trigger ticket_change_is_told after update on ticket
  deferrable initially deferred for each row when (old.version <> new.version)
  execute function tell_of_changed_ticket();

insert into setting (name, value) values
  -- Events wait that long for a webhook that does not take them, and are listed that long afterwards.
  ('WebhookDeliveryDays', '7')
on conflict (name) do nothing;

-- Who is to hear of a webhook that fails, and of which.
alter table outbox add column webhook_id int;
alter table pop_up add column webhook_id int references webhook on delete cascade;
