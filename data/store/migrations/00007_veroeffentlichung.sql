-- What the public page and the open data beside it need to know.

-- +goose Up

ALTER TABLE programme ADD COLUMN publication TEXT NOT NULL DEFAULT '{"address":"","feedback":"","licence":"","contributor_id":"","enforcement":""}' CHECK (json_valid(publication));

PRAGMA user_version = 7;
