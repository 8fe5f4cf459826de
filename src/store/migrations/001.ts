export const migration001 = `
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- version and head are the number and the hash of the last entry of the report's history.
CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  organ TEXT NOT NULL,
  year INTEGER NOT NULL,
  profile TEXT CHECK (profile IN ('beijing')),
  subrows TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(subrows)),
  created_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 0,
  head TEXT NOT NULL DEFAULT '',
  UNIQUE (organ, year)
) STRICT;

-- The history of a report: changes and reversals, numbered together from 1 without a gap.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (id),
  version INTEGER NOT NULL,
  step INTEGER NOT NULL REFERENCES change (id),
  person TEXT NOT NULL REFERENCES person (id),
  at INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT NOT NULL CHECK (source IN ('message', 'tap', 'file', 'import')),
  message TEXT,
  words TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  UNIQUE (report, version)
) STRICT;

CREATE TABLE statement (
  change INTEGER NOT NULL REFERENCES change (id),
  position INTEGER NOT NULL,
  cell TEXT NOT NULL,
  value INTEGER,
  words TEXT NOT NULL,
  PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE dropped (
  change INTEGER NOT NULL REFERENCES change (id),
  position INTEGER NOT NULL,
  cell TEXT NOT NULL,
  PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  change INTEGER NOT NULL REFERENCES change (id),
  position INTEGER NOT NULL,
  slot TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reversal (
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (id),
  version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('undo', 'redo')),
  step INTEGER NOT NULL REFERENCES change (id),
  person TEXT NOT NULL REFERENCES person (id),
  at INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  UNIQUE (report, version)
) STRICT;
CREATE INDEX reversal_step ON reversal (step);

CREATE TRIGGER report_version BEFORE UPDATE OF version, head ON report WHEN NEW.version <> OLD.version + 1
  BEGIN SELECT RAISE(ABORT, 'a version follows the one before it'); END;
${['change', 'statement', 'dropped', 'note', 'reversal']
  .flatMap((table) => [
    `CREATE TRIGGER ${table}_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;`,
    `CREATE TRIGGER ${table}_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;`,
  ])
  .join('\n')}

CREATE TABLE inbox (
  key TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE chat (
  key TEXT PRIMARY KEY,
  report INTEGER REFERENCES report (id),
  state TEXT NOT NULL CHECK (json_valid(state)),
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX chat_report ON chat (report);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  chat TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  sent_at INTEGER,
  given_up INTEGER NOT NULL DEFAULT 0,
  external TEXT
) STRICT;
CREATE INDEX outbox_chat ON outbox (chat);
CREATE INDEX outbox_unsent ON outbox (chat) WHERE sent_at IS NULL AND given_up = 0;

CREATE TABLE button (
  reply INTEGER NOT NULL REFERENCES outbox (id),
  position INTEGER NOT NULL,
  token TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  action TEXT NOT NULL CHECK (json_valid(action)),
  version INTEGER NOT NULL,
  PRIMARY KEY (reply, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (id),
  kind TEXT NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  at INTEGER NOT NULL,
  UNIQUE (report, kind, number)
) STRICT;
`
