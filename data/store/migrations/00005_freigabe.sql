-- Which partners may receive personal data with the data of a report.

-- +goose Up

ALTER TABLE partner ADD COLUMN persons INTEGER NOT NULL DEFAULT 0 CHECK (persons IN (0, 1));

PRAGMA user_version = 5;
