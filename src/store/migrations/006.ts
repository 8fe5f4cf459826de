export const migration006 = `
-- Whose chat it is: others' messages to a person go there.
ALTER TABLE chat ADD COLUMN person TEXT REFERENCES person (id);
-- A private chat has the name of the person it is with.
UPDATE chat SET person = key WHERE key IN (SELECT id FROM person);
CREATE INDEX chat_person ON chat (person);
`
