-- The shape of indicators, what is due on the way to their target, and the decisions that a report asks for.

-- +goose Up

ALTER TABLE indicator ADD COLUMN shape TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN linear INTEGER NOT NULL DEFAULT 0 CHECK (linear IN (0, 1));
ALTER TABLE indicator ADD COLUMN stages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(stages));
ALTER TABLE indicator ADD COLUMN since TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN requests TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(requests));

PRAGMA user_version = 13;
