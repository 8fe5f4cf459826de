export const migration005 = `
-- Who belongs to an organ, and who did: a row ends and is never deleted; one that has ended stays as it was.
CREATE TABLE member (
  id INTEGER PRIMARY KEY,
  organ TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('fill', 'review', 'read')),
  since INTEGER NOT NULL,
  invited_by TEXT REFERENCES person (id),
  removed_at INTEGER,
  removed_by TEXT REFERENCES person (id)
) STRICT;
CREATE INDEX member_organ ON member (organ);
CREATE INDEX member_person ON member (person);

CREATE TABLE invitation (
  id INTEGER PRIMARY KEY,
  organ TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('fill', 'review', 'read')),
  person TEXT NOT NULL REFERENCES person (id),
  at INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  used_by TEXT REFERENCES person (id),
  used_at INTEGER,
  revoked_by TEXT REFERENCES person (id),
  revoked_at INTEGER
) STRICT;
CREATE INDEX invitation_organ ON invitation (organ);

-- What a link says, as a hash: every attempt to send an invitation makes a link of its own, and the first that is used ends them all.
CREATE TABLE invitation_token (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  invitation INTEGER NOT NULL REFERENCES invitation (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER member_update BEFORE UPDATE ON member WHEN OLD.removed_at IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'what has ended stays as it was'); END;
CREATE TRIGGER invitation_update BEFORE UPDATE ON invitation
  WHEN OLD.used_at IS NOT NULL OR OLD.revoked_at IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'what has ended stays as it was'); END;
CREATE TRIGGER member_delete BEFORE DELETE ON member BEGIN SELECT RAISE(ABORT, 'members are only added and ended'); END;
CREATE TRIGGER invitation_delete BEFORE DELETE ON invitation
  BEGIN SELECT RAISE(ABORT, 'invitations are only added and ended'); END;
`
