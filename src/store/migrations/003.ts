export const migration003 = `
-- Messages that wait for the model, and those that came after them in the same chat: handled in the order they came.
CREATE TABLE queue (
  id INTEGER PRIMARY KEY,
  chat TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload))
) STRICT;
CREATE INDEX queue_chat ON queue (chat);

-- What left the machine for the model and what came back, masked as it was sent: for the operator to look at.
CREATE TABLE model_call (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  took INTEGER NOT NULL,
  request TEXT NOT NULL CHECK (json_valid(request)),
  response TEXT NOT NULL CHECK (json_valid(response)),
  result TEXT NOT NULL,
  input_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL
) STRICT;
`
