-- Three roles on the hub's PostgreSQL database, run once by a superuser in that database, after `carrel-hub init` has made the
-- tables as the owner:
--   createuser carrel_owner && createdb -O carrel_owner carrel
--   carrel-hub init --data DIR --database postgresql://carrel_owner@HOST/carrel
--   psql -v ON_ERROR_STOP=1 -d carrel -f roles.sql
-- The hub then serves as carrel_app. A new version of Carrel that brings new tables or columns is first opened once by the
-- owner (`carrel-hub audit verify --database postgresql://carrel_owner@HOST/carrel`), and then this is run again. A restore is the owner's too.
-- No passwords stand here: give each role its own (\password), or let it in by certificate.

SELECT 'CREATE ROLE carrel_app LOGIN' WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'carrel_app') \gexec
SELECT 'CREATE ROLE carrel_auditor LOGIN' WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'carrel_auditor') \gexec

BEGIN;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO carrel_app, carrel_auditor;

-- The application reads and writes rows. It owns nothing, so that it can neither drop, alter nor empty a table, nor disable
-- what guards one.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, carrel_app, carrel_auditor;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO carrel_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO carrel_app;

-- What has happened is only ever added to: a link, its words, a row of the feed and a week that was counted are never changed or taken
-- away.
REVOKE UPDATE, DELETE ON audit, audit_body, feed, counted, counted_cell FROM carrel_app;

-- The auditor reads the chain, and nothing about anybody else.
GRANT SELECT ON audit, audit_body TO carrel_auditor;

-- No personal data in the server's own log.
ALTER ROLE carrel_app SET log_min_error_statement = 'panic';
ALTER ROLE carrel_app SET log_parameter_max_length_on_error = 0;
ALTER ROLE carrel_app SET log_error_verbosity = 'terse';
COMMIT;
