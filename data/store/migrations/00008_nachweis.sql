-- Who pays the grant, and when the use of it is proved.

-- +goose Up

ALTER TABLE partner ADD COLUMN pays INTEGER NOT NULL DEFAULT 0 CHECK (pays IN (0, 1));
ALTER TABLE programme ADD COLUMN conditions TEXT NOT NULL DEFAULT '';
ALTER TABLE programme ADD COLUMN proof_months INTEGER;
ALTER TABLE programme ADD COLUMN proof_date TEXT NOT NULL DEFAULT '' CHECK (proof_date = '' OR proof_date IS date(proof_date));

PRAGMA user_version = 8;
