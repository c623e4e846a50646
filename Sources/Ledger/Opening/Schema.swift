import GRDB

/// The tables of an inspection file (`docs/file-format.md`).
enum Schema {
  /// "CsAu", which marks an SQLite file as ours.
  static let applicationID = 0x4373_4175
  /// The version of the tables; a file with a higher one is refused.
  static let version = 1

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: tables)
      try db.execute(sql: localTables)
      try db.execute(
        sql: """
          PRAGMA application_id = \(applicationID);
          PRAGMA user_version = 1;
          """)
    }
    return migrator
  }

  private static let tables = """
    CREATE TABLE framework (
      hash BLOB PRIMARY KEY NOT NULL CHECK (length(hash) = 32),
      id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE inspection (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      identity BLOB NOT NULL CHECK (length(identity) = 16),
      framework BLOB NOT NULL REFERENCES framework (hash)
    ) STRICT;

    CREATE TABLE author (
      id INTEGER PRIMARY KEY,
      commitment BLOB NOT NULL UNIQUE CHECK (length(commitment) = 32),
      form INTEGER NOT NULL CHECK (form IN (0, 1)),
      content BLOB NOT NULL
    ) STRICT;

    CREATE TABLE entry (
      id INTEGER PRIMARY KEY,
      writer BLOB NOT NULL CHECK (length(writer) = 16),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      time INTEGER NOT NULL CHECK (time >= 0),
      clock TEXT NOT NULL,
      author INTEGER NOT NULL REFERENCES author (id),
      action INTEGER NOT NULL CHECK (action BETWEEN 1 AND sequence),
      undoes BLOB CHECK (length(undoes) = 24),
      restores BLOB CHECK (length(restores) = 24),
      subject BLOB NOT NULL CHECK (length(subject) IN (0, 16)),
      reading BLOB NOT NULL CHECK (length(reading) IN (0, 16)),
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      replaces BLOB NOT NULL CHECK (length(replaces) % 24 = 0),
      commitment BLOB NOT NULL CHECK (length(commitment) = 32),
      chain BLOB NOT NULL CHECK (length(chain) = 32),
      UNIQUE (writer, sequence)
    ) STRICT;

    CREATE INDEX entryOnSubject ON entry (subject);

    CREATE INDEX actionOnAuthor ON entry (author, time) WHERE sequence = action;

    CREATE TRIGGER entryIsNeverUpdated BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;

    CREATE TRIGGER entryIsNeverDeleted BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;

    CREATE TABLE content (
      entry INTEGER PRIMARY KEY REFERENCES entry (id),
      form INTEGER NOT NULL CHECK (form IN (0, 1)),
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE head (
      writer BLOB PRIMARY KEY NOT NULL CHECK (length(writer) = 16),
      count INTEGER NOT NULL CHECK (count > 0),
      time INTEGER NOT NULL,
      chain BLOB NOT NULL CHECK (length(chain) = 32),
      covered INTEGER NOT NULL DEFAULT 0,
      authentication BLOB
    ) STRICT;

    CREATE TABLE projection (
      id INTEGER PRIMARY KEY,
      subject BLOB NOT NULL CHECK (length(subject) IN (0, 16)),
      reading BLOB NOT NULL CHECK (length(reading) IN (0, 16)),
      form INTEGER NOT NULL CHECK (form IN (0, 1)),
      bytes BLOB NOT NULL,
      UNIQUE (subject, reading)
    ) STRICT;

    CREATE TABLE wrappedKey (
      id INTEGER PRIMARY KEY,
      purpose TEXT NOT NULL CHECK (purpose IN ('file', 'lead', 'case')),
      subject BLOB NOT NULL CHECK (length(subject) IN (0, 16)),
      derivation TEXT,
      wrapped BLOB NOT NULL,
      UNIQUE (purpose, subject)
    ) STRICT;
    """

  /// Which cases this copy reads blind; made where a package for a second reading is received.
  static let secondReadingTable = """
    CREATE TABLE secondReading (
      subject BLOB PRIMARY KEY NOT NULL CHECK (length(subject) = 16),
      reading BLOB NOT NULL CHECK (length(reading) = 16)
    ) STRICT, WITHOUT ROWID;
    """

  /// Which entries came without their content; made where the first one does.
  static let withheldTable = """
    CREATE TABLE withheld (
      entry INTEGER PRIMARY KEY NOT NULL REFERENCES entry (id)
    ) STRICT;
    """

  /// In which files nothing is left of what was erased; made at the first erasure.
  static let clearedTable = """
    CREATE TABLE cleared (
      file TEXT PRIMARY KEY NOT NULL,
      erasures BLOB NOT NULL CHECK (length(erasures) = 32)
    ) STRICT, WITHOUT ROWID;
    """

  /// Tables of this one copy, outside merge and verify.
  private static let localTables = """
    CREATE TABLE draft (
      author INTEGER NOT NULL REFERENCES author (id),
      subject BLOB NOT NULL,
      reading BLOB NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      form INTEGER NOT NULL CHECK (form IN (0, 1)),
      bytes BLOB NOT NULL,
      PRIMARY KEY (author, subject, reading, kind, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE place (
      author INTEGER PRIMARY KEY REFERENCES author (id),
      form INTEGER NOT NULL CHECK (form IN (0, 1)),
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE holder (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      token BLOB NOT NULL CHECK (length(token) = 32),
      author TEXT NOT NULL,
      workbench INTEGER NOT NULL CHECK (workbench IN (0, 1)),
      since TEXT NOT NULL,
      process INTEGER NOT NULL,
      program TEXT NOT NULL,
      writes INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    """
}
