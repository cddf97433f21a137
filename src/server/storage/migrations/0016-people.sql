-- People and companies as records of their own, the words by which they are found, and preferences.

alter table contact
  add column version int not null default 1,
  add column emails text[] not null default '{}',
  add column description text not null default '',
  -- NULL = before anybody wrote it down.
  add column created_at timestamptz,
  add column created_by_id int references app_user on delete set null,
  add column updated_at timestamptz,
  add column updated_by_id int references app_user on delete set null;

alter table person
  add column version int not null default 1,
  -- He may see all tickets of his company.
  add column sees_company_tickets boolean not null default false,
  add column created_at timestamptz,
  add column created_by_id int references app_user on delete set null,
  add column updated_at timestamptz,
  add column updated_by_id int references app_user on delete set null;

-- The words of a text as searches compare them: without case, accents and punctuation, each once. Written
-- out instead of left to the collation, so that every database folds alike, and the same as the program
-- folds what it searches itself.
create function folded_words(source text) returns text[]
language plpgsql immutable parallel safe as $$
declare folded text;
begin
  folded := regexp_replace(normalize(source, nfkd), '[\u0300-\u036f]', '', 'g');
  folded := translate(lower(folded collate "C"),
    'ÆŒÞẞØĐÐŁŊΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏøđðłŋıς',
    'æœþßoddlnαβγδεζηθικλμνξοπρστυφχψωабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџoddlniσ');
  folded := replace(replace(replace(replace(folded, 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss');
  return array(
    select distinct left(word, 60)
      from unnest(regexp_split_to_array(folded,
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u1680\u2000-\u206f\u3000-\u303f\ufeff]+'))
        as word
     where word <> ''
     order by 1);
end $$;

-- Asks for texts in which each of these words begins one; NULL when there are none.
create function word_starts(source text) returns tsquery
language plpgsql immutable parallel safe as $$
begin
  return (
    select string_agg('''' || word || ''':*', ' & ')::tsquery
      from unnest((folded_words(source))[1:12]) as word);
end $$;

alter table contact add column words tsvector;
alter table person add column words tsvector;
alter table sale add column words tsvector;
alter table project add column words tsvector;

create function set_contact_words() returns trigger language plpgsql as $$
begin
  new.words := array_to_tsvector(folded_words(concat_ws(' ', new.name, new.department)));
  return new;
end $$;

create function set_person_words() returns trigger language plpgsql as $$
begin
  new.words := array_to_tsvector(folded_words(concat_ws(' ',
    new.first_name, new.middle_name, new.last_name, array_to_string(new.emails, ' '),
    (select name from contact where contact_id = new.contact_id))));
  return new;
end $$;

create function set_sale_words() returns trigger language plpgsql as $$
begin
  new.words := array_to_tsvector(folded_words(concat_ws(' ',
    new.heading, new.number, (select name from contact where contact_id = new.contact_id))));
  return new;
end $$;

create function set_project_words() returns trigger language plpgsql as $$
begin
  new.words := array_to_tsvector(folded_words(concat_ws(' ', new.name, new.number)));
  return new;
end $$;

-- People and sales are found by the name of their company too.
create function pass_on_contact_name() returns trigger language plpgsql as $$
begin
  update person set contact_id = contact_id where contact_id = new.contact_id;
  update sale set contact_id = contact_id where contact_id = new.contact_id;
  return null;
end $$;

create trigger contact_has_words before insert or update of name, department on contact
  for each row execute function set_contact_words();
create trigger person_has_words
  before insert or update of first_name, middle_name, last_name, emails, contact_id on person
  for each row execute function set_person_words();
create trigger sale_has_words before insert or update of heading, number, contact_id on sale
  for each row execute function set_sale_words();
create trigger project_has_words before insert or update of name, number on project
  for each row execute function set_project_words();

update contact set name = name;
update person set contact_id = contact_id;
update sale set contact_id = contact_id;
update project set name = name;

create trigger contact_passes_name_on after update of name on contact
  for each row when (old.name is distinct from new.name) execute function pass_on_contact_name();

create index contact_words on contact using gin (words);
create index person_words on person using gin (words);
create index sale_words on sale using gin (words);
create index project_words on project using gin (words);
create index ticket_title_words on ticket using gin (array_to_tsvector(folded_words(title)));
create index sale_contact on sale (contact_id);
-- The newest tickets of somebody, whatever has become of them; no column of it changes while they are worked on.
create index ticket_owner_newest on ticket (owner_id, ticket_id) where owner_id is not null;
create index app_user_person on app_user (person_id) where person_id is not null;

create table preference (
  preference_id int primary key generated by default as identity,
  -- Published number of the level: 2 system, 3 database, 4 group, 5 individual.
  level smallint not null check (level in (2, 3, 4, 5)),
  -- The group or the user; 0 = everybody.
  target_id int not null,
  section text not null,
  key text not null,
  value text not null,
  check ((target_id = 0) = (level in (2, 3)))
);
create unique index preference_name on preference (level, target_id, lower(section), lower(key));
