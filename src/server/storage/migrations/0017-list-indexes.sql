-- Lists are read in the order of their keys, for one owner, one category or one state, and the newest by
-- when they were made. Of these columns a save that leaves owner, category and status alone changes
-- none, and others have them in an index already: so such a save still writes no index at all.
create index ticket_owner on ticket (owner_id, ticket_id);
create index ticket_category on ticket (category_id, ticket_id);
create index ticket_base_status on ticket (base_status, ticket_id);
create index ticket_created on ticket (created_at, ticket_id);
