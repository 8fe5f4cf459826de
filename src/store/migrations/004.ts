export const migration004 = `
-- Reports of others that were sent to a chat to be looked at together, as what they say; why a file could not be read.
CREATE TABLE checked (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat TEXT NOT NULL,
  at INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- 0: it could not be read.
  is_read INTEGER NOT NULL CHECK (is_read IN (0, 1)),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX checked_chat ON checked (chat, id);

-- When a chat last looked at them or sent one, and the organs it expects reports of.
CREATE TABLE collection (
  chat TEXT PRIMARY KEY,
  used INTEGER NOT NULL,
  expected TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(expected))
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_used ON collection (used);
`
