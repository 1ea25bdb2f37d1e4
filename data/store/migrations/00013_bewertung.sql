-- The shape of indicators, what is due on the way to their target, the decisions that a report asks for,
-- and what a Vorlage for the council has besides.

-- +goose Up

ALTER TABLE indicator ADD COLUMN shape TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN linear INTEGER NOT NULL DEFAULT 0 CHECK (linear IN (0, 1));
ALTER TABLE indicator ADD COLUMN stages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(stages));
ALTER TABLE indicator ADD COLUMN since TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN requests TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(requests));
ALTER TABLE report ADD COLUMN council_number TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN meetings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(meetings));
ALTER TABLE report ADD COLUMN council_proposal TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN council_costs TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 13;
