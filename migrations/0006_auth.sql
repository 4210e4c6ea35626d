-- Sign-in, kept apart in a schema of its own. The tables are those of Better Auth (user, session, account, verification,
-- twoFactor, passkey) with its own column names; one user per person and agency, so that no agency can reach into another.
create schema auth;
grant usage on schema auth to prongsai_auth;

create table auth."user" (
  id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null, image text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(), "twoFactorEnabled" boolean
);
comment on column auth."user".name is 'personal: not used, holds the staff id; keep: with the account';
comment on column auth."user".email is 'personal: internal address made of ids, never an e-mail address; keep: with the account';
create table auth.session (
  id text primary key, "expiresAt" timestamptz not null, token text not null unique,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null,
  "ipAddress" text, "userAgent" text, "userId" text not null references auth."user" (id) on delete cascade
);
comment on column auth.session."ipAddress" is 'personal: lets a person recognise her own sessions; keep: until the session ends';
create index on auth.session ("userId");
create table auth.account (
  id text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz,
  scope text, password text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null
);
create index on auth.account ("userId");
create table auth.verification (
  id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index on auth.verification (identifier);
create table auth."twoFactor" (
  id text primary key, secret text not null, "backupCodes" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  verified boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz
);
create index on auth."twoFactor" (secret);
create index on auth."twoFactor" ("userId");
create table auth.passkey (
  id text primary key, name text, "publicKey" text not null, "userId" text not null references auth."user" (id) on delete cascade,
  "credentialID" text not null, counter integer not null, "deviceType" text not null, "backedUp" boolean not null,
  transports text, "createdAt" timestamptz, aaguid text
);
create index on auth.passkey ("userId");
create index on auth.passkey ("credentialID");

-- Attempts per address and account; shared by all processes and forgotten when they expire.
create unlogged table auth.attempts (key text primary key, points integer not null default 0, expire bigint);

grant select, insert, update, delete on all tables in schema auth to prongsai_auth, prongsai_keeper;
grant usage on schema auth to prongsai_keeper;
