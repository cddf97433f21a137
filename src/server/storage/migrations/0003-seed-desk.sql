-- What every desk starts with. Ids of priorities, statuses, the category and the type are the ones
-- that the published pick lists show, because integrations have them in their configuration.

insert into setting (name, value) values
  ('BaseTimeZone', 'UTC'),
  ('ExternalAsDefault', '1'),
  ('DefaultTicketStatusOpen', '1'),
  ('DefaultTicketStatusClosed', '2'),
  ('DefaultTicketStatusInactive', '3'),
  ('DefaultTicketStatusDeleted', '4'),
  ('DefaultTicketStatusConnected', '5'),
  ('DefaultTicketStatusSpam', '6'),
  ('DefaultStatusWhenTakingOwnership', '1'),
  ('UserInactivityLimitHours', '2'),
  ('CrossPostMergeTimeWindow', '0'),
  ('DefaultTimeToReplyOnNewTicket', '-1'),
  ('RetainDeletedDataDays', '14');

insert into role (role_id, name, rights, sort_order) values
  (1, 'Administrator', '{ListAllRequests,ReadAllRequests,EditAllRequests,MarkRequestsAsSpam,CreateTags,CategoryAdministration,ServiceAdministration,GeneralAdministrator,OverrideReadOnlyFields,KnowledgeBase}', 1),
  (2, 'Team lead', '{ListAllRequests,ReadAllRequests,EditAllRequests,MarkRequestsAsSpam,CreateTags,CategoryAdministration,KnowledgeBase}', 2),
  (3, 'Agent', '{ListAllRequests,ReadAllRequests,EditRequestsInOwnCategories,MarkRequestsAsSpam,CreateTags,KnowledgeBase}', 3),
  (4, 'Agent, own categories', '{ListRequestsInOwnCategories,ReadRequestsInOwnCategories,EditRequestsInOwnCategories,KnowledgeBase}', 4),
  (5, 'Reader', '{ListAllRequests,ReadAllRequests}', 5);

insert into ticket_status
  (status_id, name, base_status, time_counter, no_email_reopen, is_default, sort_order) values
  (1, 'US:"Open";NO:"Åpen";SW:"Öppen";DA:"Åben";GE:"Offen";NL:"Open"', 1, 1, false, true, 1),
  (2, 'US:"Closed";NO:"Lukket";SW:"Stängd";DA:"Lukket";GE:"Geschlossen";NL:"Gesloten"', 2, 0, false, true, 2),
  (3, 'US:"Postponed";NO:"Utsatt";SW:"Uppskjuten";DA:"Udskudt";GE:"Zurückgestellt";NL:"Uitgesteld"', 3, 2, false, true, 3),
  (4, 'US:"Deleted";NO:"Slettet";SW:"Raderad";DA:"Slettet";GE:"Gelöscht";NL:"Verwijderd"', 4, 0, true, true, 4),
  (5, 'US:"Linked";NO:"Koblet";SW:"Länkad";DA:"Tilknyttet";GE:"Verknüpft";NL:"Gekoppeld"', 5, 0, true, true, 5),
  (6, 'US:"Spam";NO:"Spam";SW:"Spam";DA:"Spam";GE:"Spam";NL:"Spam"', 6, 0, true, true, 6);

insert into priority
  (priority_id, name, flags, sort_order, reaction_new_info, reaction_closed,
   reaction_changed_priority, reaction_new, deadline_minutes, week_hours)
select p.id, p.name, p.flags, p.id, 1, 0, 2, 2, p.deadline,
  '[[480,960],[480,960],[480,960],[480,960],[480,960],[0,0],[0,0]]'
from (values
  (1, 'US:"Low";NO:"Lav";SW:"Låg";DA:"Lav";GE:"Niedrig";NL:"Laag"', 5, 2880),
  (2, 'US:"Medium";NO:"Middels";SW:"Medel";DA:"Mellem";GE:"Mittel";NL:"Gemiddeld"', 7, 960),
  (3, 'US:"High";NO:"Høy";SW:"Hög";DA:"Høj";GE:"Hoch";NL:"Hoog"', 4, 240)
) as p (id, name, flags, deadline);

insert into category (category_id, name, full_name, flags, assignment_method, external_name)
values (1, 'Support', 'Support', 8, 1, 'Support');

insert into ticket_type (ticket_type_id, name, is_default) values (1, 'Request', true);

select setval(pg_get_serial_sequence('role', 'role_id'), 5);
select setval(pg_get_serial_sequence('ticket_status', 'status_id'), 6);
select setval(pg_get_serial_sequence('priority', 'priority_id'), 3);
select setval(pg_get_serial_sequence('category', 'category_id'), 1);
select setval(pg_get_serial_sequence('ticket_type', 'ticket_type_id'), 1);
