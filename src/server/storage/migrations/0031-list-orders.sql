-- Lists of all that is active, by when it is due, and of all that is closed, the newest first: without an index in
-- that order every page sorts all of them. A save that leaves status and deadline alone writes neither.
create index ticket_active_deadline on ticket (deadline_at, ticket_id) where base_status = 1;
create index ticket_closed_newest on ticket (closed_at desc, ticket_id) where base_status = 2;

-- ticket_owner has the same columns and holds every ticket, so that it answers what this one was made for.
drop index ticket_owner_newest;
