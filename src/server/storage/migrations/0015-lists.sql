-- What administrators say of ticket types besides, and which user groups belong to a category.

alter table ticket_type
  add column tooltip text not null default '',
  -- Empty = all.
  add column available_status_ids int[] not null default '{}',
  add column available_priority_ids int[] not null default '{}',
  add column external_visible boolean not null default false;

-- Whoever is in the group is a member of the category, without a weight.
create table category_group (
  category_id int not null references category on delete cascade,
  group_id int not null references user_group on delete cascade,
  primary key (category_id, group_id)
);
create index category_group_group on category_group (group_id);

create trigger category_group_touches_desk after insert or update or delete or truncate on category_group
  for each statement execute function touch_desk();
