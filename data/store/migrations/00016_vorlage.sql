-- The word for a measure and the scales of the Praxistauglichkeit came into the template, which is one text: nothing is to be
-- changed, but older programs cannot read it.

-- +goose Up

PRAGMA user_version = 16;
