-- The log of a ticket that was merged into another is kept with that one, and can be found by its own id.

create index ticket_log_original on ticket_log (original_ticket_id, log_id)
  where original_ticket_id <> ticket_id;
