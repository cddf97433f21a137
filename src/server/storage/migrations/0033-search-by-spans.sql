-- Words are in the index of the search by the span of ids that their ticket lies in, so that all entries are written anew.
truncate search_entry;
delete from search_change;
insert into search_change (kind, record_id) select 5, 0 where exists (select from ticket);

-- A search asks the index span by span, and each time reads the list of what is not yet where it belongs (in kB). A
-- shorter one makes entries dearer to write, a longer one searches.
alter index search_entry_words set (gin_pending_list_limit = 256);
