#!/bin/sh
# Stands for the database's image where no registry can be reached: PostgreSQL of Debian, told by the same variables.
set -eu
data=/var/lib/postgresql/data
programs=$(echo /usr/lib/postgresql/*/bin)
as_postgres() { runuser --user postgres -- "$@"; }
chown postgres "$data"
if [ ! -e "$data/PG_VERSION" ]; then
  password=$(mktemp)
  echo "$POSTGRES_PASSWORD" >"$password"
  chown postgres "$password"
  as_postgres "$programs/initdb" --pgdata="$data" --username="$POSTGRES_USER" --pwfile="$password" --auth=scram-sha-256 --encoding=UTF8
  rm "$password"
  echo 'host all all all scram-sha-256' >>"$data/pg_hba.conf"
  echo "create database $POSTGRES_DB" | as_postgres "$programs/postgres" --single -D "$data" postgres
fi
exec runuser --user postgres -- "$programs/postgres" -D "$data" -c 'listen_addresses=*'
