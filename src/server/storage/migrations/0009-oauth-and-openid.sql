-- Programs that act for users who agreed to it, and users who are signed in by an OpenID provider.

-- What a program exchanges, once, for its first tokens. It stays while more can come out of the consent:
-- a second exchange ends the consent, and later id tokens tell from here when the user signed in.
create table authorization_code (
  code_hash bytea primary key,
  user_id int not null references app_user on delete cascade,
  application_id int not null references application on delete cascade,
  scopes text[] not null,
  -- The program wants to be told who the user is.
  openid boolean not null,
  redirect_uri text not null,
  -- Hash of what only the program that asked knows; NULL = it shows who it is by its secret alone.
  code_challenge text,
  nonce text,
  authenticated_at timestamptz not null,
  expires_at timestamptz not null,
  -- The consent as its tokens know it; NULL = not exchanged yet.
  grant_id uuid unique
);
create index authorization_code_expires on authorization_code (expires_at);
create index authorization_code_user on authorization_code (user_id);
create index authorization_code_application on authorization_code (application_id);

-- A browser that was sent to the provider and is expected back, once.
create table openid_sign_in (
  secret_hash bytea primary key,
  -- The address of ours that the provider sends it back to.
  redirect_uri text not null,
  -- Where the user wanted to go.
  return_to text not null,
  expires_at timestamptz not null
);
create index openid_sign_in_expires on openid_sign_in (expires_at);

-- Which user somebody at a provider is. A user is one person there, so a second one is not let in as him.
create table openid_identity (
  issuer text not null,
  subject text not null,
  user_id int not null references app_user on delete cascade,
  linked_at timestamptz not null,
  primary key (issuer, subject),
  unique (issuer, user_id)
);
create index openid_identity_user on openid_identity (user_id);
