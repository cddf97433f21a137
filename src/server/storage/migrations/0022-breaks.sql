-- Times within the hours of a weekday that do not count, such as lunch.

alter table priority
  -- Seven lists of pairs [start, stop] of minutes of the day, Monday first.
  add column week_breaks jsonb not null default '[[], [], [], [], [], [], []]';
