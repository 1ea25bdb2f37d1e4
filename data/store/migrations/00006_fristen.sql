-- The Vorlaufzeiten of a report in working days; null means the usual ones.

-- +goose Up

ALTER TABLE programme ADD COLUMN lead_times TEXT NOT NULL DEFAULT '{"request_days":null,"contribution_days":null,"council_days":null,"cosigning_days":null,"signature_days":null}' CHECK (json_valid(lead_times));

PRAGMA user_version = 6;
