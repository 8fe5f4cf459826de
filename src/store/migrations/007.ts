export const migration007 = `
-- The message that says a reply's file is being built, as long as it stands in the chat: its name where it was sent to.
CREATE TABLE sign_of_life (
  reply INTEGER PRIMARY KEY REFERENCES outbox (id) ON DELETE CASCADE,
  message TEXT NOT NULL
) STRICT;
`
