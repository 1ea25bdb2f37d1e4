-- Planned dates as they are known: a day, a month (2018-03), a quarter (2018-Q3), a half-year (2018-H2) or a
-- year (2018). The check of a column cannot be changed, so each such column is made anew.

-- +goose Up

ALTER TABLE measure ADD COLUMN known TEXT NOT NULL DEFAULT '' CHECK (known = '' OR known IS date(known) OR known GLOB '[12][0-9][0-9][0-9]' OR known GLOB '[12][0-9][0-9][0-9]-[01HQ][0-9]');
UPDATE measure SET known = "start";
ALTER TABLE measure DROP COLUMN "start";
ALTER TABLE measure RENAME COLUMN known TO "start";

ALTER TABLE measure ADD COLUMN known TEXT NOT NULL DEFAULT '' CHECK (known = '' OR known IS date(known) OR known GLOB '[12][0-9][0-9][0-9]' OR known GLOB '[12][0-9][0-9][0-9]-[01HQ][0-9]');
UPDATE measure SET known = "end";
ALTER TABLE measure DROP COLUMN "end";
ALTER TABLE measure RENAME COLUMN known TO "end";

ALTER TABLE measure ADD COLUMN known TEXT NOT NULL DEFAULT '' CHECK (known = '' OR known IS date(known) OR known GLOB '[12][0-9][0-9][0-9]' OR known GLOB '[12][0-9][0-9][0-9]-[01HQ][0-9]');
UPDATE measure SET known = "forecast_start";
ALTER TABLE measure DROP COLUMN "forecast_start";
ALTER TABLE measure RENAME COLUMN known TO "forecast_start";

ALTER TABLE measure ADD COLUMN known TEXT NOT NULL DEFAULT '' CHECK (known = '' OR known IS date(known) OR known GLOB '[12][0-9][0-9][0-9]' OR known GLOB '[12][0-9][0-9][0-9]-[01HQ][0-9]');
UPDATE measure SET known = "forecast_end";
ALTER TABLE measure DROP COLUMN "forecast_end";
ALTER TABLE measure RENAME COLUMN known TO "forecast_end";

ALTER TABLE milestone ADD COLUMN known TEXT NOT NULL DEFAULT '' CHECK (known = '' OR known IS date(known) OR known GLOB '[12][0-9][0-9][0-9]' OR known GLOB '[12][0-9][0-9][0-9]-[01HQ][0-9]');
UPDATE milestone SET known = "baseline_date";
ALTER TABLE milestone DROP COLUMN "baseline_date";
ALTER TABLE milestone RENAME COLUMN known TO "baseline_date";

ALTER TABLE milestone ADD COLUMN known TEXT NOT NULL DEFAULT '' CHECK (known = '' OR known IS date(known) OR known GLOB '[12][0-9][0-9][0-9]' OR known GLOB '[12][0-9][0-9][0-9]-[01HQ][0-9]');
UPDATE milestone SET known = "planned_date";
ALTER TABLE milestone DROP COLUMN "planned_date";
ALTER TABLE milestone RENAME COLUMN known TO "planned_date";

ALTER TABLE milestone ADD COLUMN known TEXT NOT NULL DEFAULT '' CHECK (known = '' OR known IS date(known) OR known GLOB '[12][0-9][0-9][0-9]' OR known GLOB '[12][0-9][0-9][0-9]-[01HQ][0-9]');
UPDATE milestone SET known = "forecast_date";
ALTER TABLE milestone DROP COLUMN "forecast_date";
ALTER TABLE milestone RENAME COLUMN known TO "forecast_date";

ALTER TABLE indicator ADD COLUMN known TEXT NOT NULL DEFAULT '' CHECK (known = '' OR known IS date(known) OR known GLOB '[12][0-9][0-9][0-9]' OR known GLOB '[12][0-9][0-9][0-9]-[01HQ][0-9]');
UPDATE indicator SET known = "target_date";
ALTER TABLE indicator DROP COLUMN "target_date";
ALTER TABLE indicator RENAME COLUMN known TO "target_date";

-- The end: when the Vorhaben was closed, and how long it ran before a version of the plan extended it.

ALTER TABLE programme ADD COLUMN completed TEXT NOT NULL DEFAULT '' CHECK (completed = '' OR completed IS date(completed));
ALTER TABLE plan ADD COLUMN former_end TEXT NOT NULL DEFAULT '' CHECK (former_end = '' OR former_end IS date(former_end));

-- What a template calls its Thema and its Blickwinkel, as papers inflected it (data.Template.Inflected).
UPDATE programme SET template = json_set(template, '$.subject_of', 'von ' || (template ->> 'subject'), '$.subject_in', 'im ' || (template ->> 'subject'), '$.lens_dative', template ->> 'lens_title')
WHERE template ->> 'subject' GLOB '[A-ZÄÖÜ]*';

PRAGMA user_version = 15;
