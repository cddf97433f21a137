-- Words are in the index of the search by the span of ids that their ticket lies in, so that all entries are written anew.
truncate search_entry;
delete from search_change;
insert into search_change (kind, record_id) select 5, 0 where exists (select from ticket);

-- A search asks the index span by span, and would read the list of what is not yet where it belongs each time. Words
-- of tickets of the same time lie together, so that putting them there at once costs little.
alter index search_entry_words set (fastupdate = off);
alter index search_entry_words reset (gin_pending_list_limit);
