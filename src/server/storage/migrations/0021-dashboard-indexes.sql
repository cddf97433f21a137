-- Dashboards count what was closed, answered or due within a time. Saves change these columns rarely, and
-- none that leaves them alone writes the indexes' entries anew for their sake.
create index ticket_closed_at on ticket (closed_at) where closed_at is not null;
create index ticket_replied_at on ticket (replied_at) where replied_at is not null;
create index ticket_deadline on ticket (deadline_at) where deadline_at is not null;
