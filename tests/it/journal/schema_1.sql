-- The journal of one child, or of the home. Every table only grows. Times are milliseconds since 1970 in UTC, for finding
-- things; what was hashed, with its offset, stands in the header. Digests are SHA-256, 32 bytes.

-- What this file is. One row.
CREATE TABLE file (
    one   INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),   -- there is only one row
    what  TEXT NOT NULL CHECK (what IN ('home', 'child')),-- whose journal this is
    child BLOB CHECK (child IS NULL OR length(child) = 16),-- the child's UUID; none in the home's file
    CHECK ((what = 'child') = (child IS NOT NULL))
) STRICT;

-- The lines of the journal.
CREATE TABLE entry (
    n         INTEGER NOT NULL PRIMARY KEY,               -- the order in which entries came into this file, over all chains
    device    BLOB NOT NULL CHECK (length(device) = 32),  -- the chain: the SHA-256 of the writing device's public key
    seq       INTEGER NOT NULL CHECK (seq > 0),           -- place in the chain, from 1, without gaps
    id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),-- UUID, by which corrections name it
    kind      TEXT NOT NULL,                              -- the event's kind, as in the header
    at        INTEGER NOT NULL,                           -- when it happened
    entered   INTEGER NOT NULL,                           -- when it was entered
    header    BLOB NOT NULL,                              -- JSON, the very bytes that were hashed
    prev      BLOB NOT NULL CHECK (length(prev) = 32),    -- hash of the entry before it in the chain, or the genesis
    hash      BLOB NOT NULL CHECK (length(hash) = 32),    -- hash of this entry
    signature BLOB NOT NULL CHECK (length(signature) = 64),-- Ed25519, the device's, over the head that this entry makes
    UNIQUE (device, seq)
) STRICT;
CREATE INDEX entry_kind ON entry (kind, n);
CREATE INDEX entry_at ON entry (at);

-- The fields of an entry, each under a commitment of its own, so that a pack can leave one out.
CREATE TABLE field (
    entry    INTEGER NOT NULL REFERENCES entry (n),       -- the entry it belongs to
    position INTEGER NOT NULL CHECK (position >= 0),      -- its place in the order of hashing
    name     TEXT NOT NULL,                               -- its name
    salt     BLOB NOT NULL CHECK (length(salt) = 16),     -- random, so that a commitment cannot be guessed from the value
    value    BLOB NOT NULL,                               -- JSON, the very bytes that were hashed
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

-- Boards as they stood when they were shown.
CREATE TABLE board_revision (
    digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32), -- of the bytes
    bytes  BLOB NOT NULL                                          -- the board in Open Board Format
) STRICT;

-- Board sets as they stood.
CREATE TABLE set_revision (
    digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32), -- of the bytes
    bytes  BLOB NOT NULL                                          -- JSON: set, name, root, board revisions in order, extras
) STRICT;

-- Pictures and sounds, outside the entries and each under a key of its own.
CREATE TABLE media (
    digest       BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32), -- of the plain bytes; stays after a purge
    size         INTEGER NOT NULL CHECK (size >= 0),                    -- of the plain bytes; stays after a purge
    content_type TEXT NOT NULL,                                         -- such as image/png
    ciphertext   BLOB NOT NULL                                          -- XChaCha20-Poly1305: nonce (24 bytes), then the sealed bytes
) STRICT;

-- The keys of the media. To destroy a row here is to destroy the medium; for now nothing may.
CREATE TABLE media_key (
    digest BLOB NOT NULL PRIMARY KEY REFERENCES media (digest), -- the medium
    key    BLOB NOT NULL CHECK (length(key) = 32)               -- random, used once
) STRICT;

-- What only grows is neither changed nor taken away; REPLACE counts as taking away where recursive_triggers is on.
CREATE TRIGGER file_stays BEFORE UPDATE ON file BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER file_is_kept BEFORE DELETE ON file BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER field_stays BEFORE UPDATE ON field BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER field_is_kept BEFORE DELETE ON field BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER board_revision_stays BEFORE UPDATE ON board_revision BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER board_revision_is_kept BEFORE DELETE ON board_revision BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER set_revision_stays BEFORE UPDATE ON set_revision BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER set_revision_is_kept BEFORE DELETE ON set_revision BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER media_stays BEFORE UPDATE ON media BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER media_is_kept BEFORE DELETE ON media BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER media_key_stays BEFORE UPDATE ON media_key BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER media_key_is_kept BEFORE DELETE ON media_key BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

-- A clash is an error, whatever the statement says should be done about one: these run before REPLACE and IGNORE choose.
CREATE TRIGGER file_is_one BEFORE INSERT ON file
WHEN EXISTS (SELECT 1 FROM file)
BEGIN SELECT RAISE(ABORT, 'this row is there already'); END;
CREATE TRIGGER entry_is_new BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE n = NEW.n)
    OR EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
    OR NEW.seq IS NOT 1 + coalesce((SELECT max(seq) FROM entry WHERE device = NEW.device), 0)
BEGIN SELECT RAISE(ABORT, 'this entry does not come next'); END;
CREATE TRIGGER field_is_new BEFORE INSERT ON field
WHEN EXISTS (SELECT 1 FROM field WHERE entry = NEW.entry AND position = NEW.position)
    OR NEW.entry IS NOT (SELECT max(n) FROM entry)
BEGIN SELECT RAISE(ABORT, 'this field is there already, or its entry is closed'); END;
CREATE TRIGGER board_revision_is_new BEFORE INSERT ON board_revision
WHEN EXISTS (SELECT 1 FROM board_revision WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'this row is there already'); END;
CREATE TRIGGER set_revision_is_new BEFORE INSERT ON set_revision
WHEN EXISTS (SELECT 1 FROM set_revision WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'this row is there already'); END;
CREATE TRIGGER media_is_new BEFORE INSERT ON media
WHEN EXISTS (SELECT 1 FROM media WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'this row is there already'); END;
CREATE TRIGGER media_key_is_new BEFORE INSERT ON media_key
WHEN EXISTS (SELECT 1 FROM media_key WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'this row is there already'); END;
