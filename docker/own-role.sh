#!/bin/sh
# Runs once, when a council's PostgreSQL makes its data folder: one role owns the database, another is the server's, who
# connects and gets its rights on tables from the owner; nobody else can open it, and the superuser can be reached from
# inside the container only (docker compose exec ... psql -U postgres).
#
# It may be run again, as it has to be once for a data folder from the time when the server's role was the owner:
#   docker compose exec <council>-db sh /docker-entrypoint-initdb.d/own-role.sh
set -eu
psql --set ON_ERROR_STOP=1 --set owner="$POSTGRES_DB" --set owner_password="$POSTGRES_PASSWORD" \
  --set server="server_of_$POSTGRES_DB" --set server_password="$SERVER_DB_PASSWORD" \
  --username postgres --dbname "$POSTGRES_DB" <<'SQL'
BEGIN;
SELECT format('CREATE ROLE %I', role) FROM unnest(ARRAY[:'owner', :'server']) AS role
  WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) \gexec
ALTER ROLE :"owner" LOGIN PASSWORD :'owner_password';
ALTER ROLE :"server" LOGIN PASSWORD :'server_password';
ALTER DATABASE :"owner" OWNER TO :"owner";
ALTER SCHEMA public OWNER TO :"owner";
REVOKE ALL ON DATABASE :"owner" FROM PUBLIC, :"server";
GRANT CONNECT ON DATABASE :"owner" TO :"server";
ALTER ROLE postgres PASSWORD NULL;
COMMIT;
SQL
