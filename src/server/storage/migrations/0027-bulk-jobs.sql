-- Changes of many tickets, which can be stopped and undone.

-- 3 change, 4 undo of a change
alter table batch_task add column undo_of int references batch_task on delete cascade;
create index batch_task_undo_of on batch_task (undo_of) where undo_of is not null;
create index batch_task_creator on batch_task (created_by_id, batch_task_id);

-- 4 stopped before its turn, 5 done and put back since
alter table batch_task_item
  -- Tickets get their turn by it, whatever task they belong to, so that a long task keeps no other waiting.
  add column turn int,
  -- What a change made of the ticket, for the undo; null = nothing.
  add column trace jsonb;
update batch_task_item set turn = position;
alter table batch_task_item alter column turn set not null;

drop index batch_task_item_waiting;
create index batch_task_item_waiting on batch_task_item (turn, batch_task_id, position) where state = 1;
create index batch_task_item_over on batch_task_item (turn) where state in (2, 3, 5);
