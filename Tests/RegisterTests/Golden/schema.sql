CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  actor TEXT NOT NULL CHECK (actor <> ''),
  kind TEXT NOT NULL CHECK (kind <> ''),
  content TEXT NOT NULL CHECK (json_valid(content)),
  key TEXT CHECK (key <> ''),
  request TEXT CHECK ((request IS NULL) = (key IS NULL)),
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE UNIQUE INDEX journal_key ON journal (key) WHERE key IS NOT NULL;

CREATE TRIGGER journal_keeps_its_events BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_changes_no_event BEFORE UPDATE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_goes_on_at_its_end BEFORE INSERT ON journal
  WHEN NEW.sequence <> coalesce((SELECT max(sequence) FROM journal), 0) + 1
    OR NEW.previous <> coalesce((SELECT hash FROM journal ORDER BY sequence DESC LIMIT 1), zeroblob(32))
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE person (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  forgotten INTEGER NOT NULL DEFAULT 0 CHECK (forgotten IN (0, 1))
) STRICT;

CREATE TABLE personal_data (
  person TEXT PRIMARY KEY REFERENCES person (id),
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT,
  phone TEXT
) STRICT;

CREATE TABLE mandate (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  person TEXT NOT NULL REFERENCES person (id),
  member TEXT NOT NULL,
  role TEXT,
  body TEXT,
  capacity TEXT NOT NULL CHECK (capacity IN ('representative', 'deputy')),
  first_day TEXT,
  last_day TEXT
) STRICT;

CREATE INDEX mandate_person ON mandate (person);

CREATE TABLE application (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state <> ''),
  applicant TEXT,
  submitted TEXT,
  partners TEXT NOT NULL CHECK (json_valid(partners)),
  fields TEXT NOT NULL CHECK (json_valid(fields))
) STRICT;

CREATE INDEX application_state ON application (state);

CREATE TABLE application_need (
  application TEXT NOT NULL REFERENCES application (id),
  need TEXT NOT NULL REFERENCES need (id),
  PRIMARY KEY (application, need)
) STRICT;

CREATE TABLE state_change (
  id INTEGER PRIMARY KEY,
  application TEXT NOT NULL REFERENCES application (id),
  from_state TEXT,
  to_state TEXT NOT NULL,
  day TEXT NOT NULL,
  by TEXT NOT NULL,
  override_reason TEXT CHECK (override_reason <> '')
) STRICT;

CREATE INDEX state_change_application ON state_change (application);

CREATE TABLE mark (
  sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
  application TEXT NOT NULL REFERENCES application (id),
  endorsement TEXT NOT NULL,
  member TEXT NOT NULL,
  person TEXT REFERENCES person (id),
  day TEXT NOT NULL,
  word TEXT NOT NULL CHECK (word IN ('endorsed', 'declined'))
) STRICT;

CREATE INDEX mark_application ON mark (application);

CREATE TABLE need (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  title TEXT,
  year INTEGER NOT NULL,
  expires TEXT,
  raised_by TEXT,
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  merged_into TEXT REFERENCES need (id) CHECK (merged_into <> id)
) STRICT;

CREATE INDEX need_merged_into ON need (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE need_vote (
  need TEXT NOT NULL REFERENCES need (id),
  member TEXT NOT NULL,
  year INTEGER NOT NULL,
  dots INTEGER NOT NULL CHECK (dots > 0),
  day TEXT NOT NULL,
  PRIMARY KEY (need, member, year)
) STRICT;

CREATE INDEX need_vote_member ON need_vote (member, year);

CREATE TABLE held_meeting (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL CHECK (end_time > start_time),
  attended TEXT NOT NULL CHECK (json_valid(attended)),
  persons TEXT NOT NULL CHECK (json_valid(persons)),
  items TEXT NOT NULL CHECK (json_valid(items))
) STRICT;

CREATE TABLE meeting_move (
  sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
  meeting TEXT NOT NULL,
  from_time TEXT NOT NULL,
  to_time TEXT NOT NULL,
  end_time TEXT NOT NULL CHECK (end_time > to_time),
  venue TEXT,
  reason TEXT
) STRICT;

CREATE INDEX meeting_move_meeting ON meeting_move (meeting);

CREATE TABLE cancelled_meeting (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  start_time TEXT,
  reason TEXT
) STRICT;

CREATE TABLE promise (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  text TEXT NOT NULL,
  member TEXT NOT NULL,
  made TEXT NOT NULL,
  due TEXT,
  meeting TEXT,
  kept TEXT
) STRICT;

CREATE TABLE recipe (
  sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
  network TEXT NOT NULL,
  hash TEXT NOT NULL,
  states TEXT NOT NULL CHECK (json_valid(states))
) STRICT;

CREATE TABLE task_run (
  task TEXT PRIMARY KEY CHECK (task <> ''),
  up_to INTEGER NOT NULL
) STRICT;

CREATE TABLE recipe_file (
  path TEXT PRIMARY KEY CHECK (path <> ''),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

CREATE TABLE recipe_name (
  kind TEXT NOT NULL CHECK (kind IN ('state', 'member', 'endorsement', 'field', 'term')),
  id TEXT NOT NULL,
  texts TEXT NOT NULL CHECK (json_valid(texts)),
  unit TEXT,
  place INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
