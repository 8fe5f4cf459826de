export const migration008 = `
-- What was said of a report and is not certain: it belongs to the report, whoever said it, until it is settled where it was said.
-- Ids are never used twice: the history names those that somebody else decided.
CREATE TABLE doubt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  report INTEGER NOT NULL REFERENCES report (id),
  chat TEXT NOT NULL,
  -- The order in which it is asked about in its chat.
  position INTEGER NOT NULL,
  person TEXT REFERENCES person (id),
  at INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX doubt_report ON doubt (report, chat, position);

INSERT INTO doubt (report, chat, position, person, at, content)
  SELECT chat.report, chat.key, CAST(open.key AS INTEGER), chat.person, chat.at, open.value
  FROM chat, json_each(chat.state, '$.doubts') AS open
  WHERE chat.report IS NOT NULL;
INSERT INTO doubt (report, chat, position, person, at, content)
  SELECT report.id, chat.key, CAST(open.key AS INTEGER), chat.person, chat.at, open.value
  FROM chat, json_each(chat.state, '$.aside') AS other, json_each(other.value) AS open
    JOIN report ON report.id = CAST(other.key AS INTEGER);
UPDATE chat SET state = json_remove(state, '$.aside', '$.doubts')
  WHERE json_type(state, '$.doubts') IS NOT NULL OR json_type(state, '$.aside') IS NOT NULL;
`
