#!/bin/sh
# The owner migrates; the application reads, and appends what it may never change.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" -U postgres -d postgres <<'SQL'
CREATE ROLE mingzhang_owner LOGIN PASSWORD :'owner';
CREATE ROLE mingzhang_app LOGIN PASSWORD :'app';
CREATE DATABASE mingzhang OWNER mingzhang_owner ENCODING 'UTF8';
SQL
