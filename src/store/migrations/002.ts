export const migration002 = `
-- How many parts of a long reply have been sent, so that a restart goes on with the next.
ALTER TABLE outbox ADD COLUMN parts INTEGER NOT NULL DEFAULT 0;

-- Pieces of a long message that is still coming in.
CREATE TABLE piece (
  id INTEGER PRIMARY KEY,
  chat TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload))
) STRICT;
CREATE INDEX piece_chat ON piece (chat);
`
