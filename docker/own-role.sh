#!/bin/sh
# Runs once, when a council's PostgreSQL makes its data folder: the server's role owns its database and nothing else,
# and the superuser can be reached from inside the container only (docker compose exec ... psql -U postgres).
set -eu
psql --set ON_ERROR_STOP=1 --set role="$POSTGRES_DB" --set password="$POSTGRES_PASSWORD" \
  --username postgres --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
REVOKE ALL ON DATABASE :"role" FROM PUBLIC;
ALTER DATABASE :"role" OWNER TO :"role";
ALTER SCHEMA public OWNER TO :"role";
ALTER ROLE postgres PASSWORD NULL;
SQL
