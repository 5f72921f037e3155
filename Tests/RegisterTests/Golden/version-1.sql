BEGIN TRANSACTION;
CREATE TABLE application (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state <> ''),
  applicant TEXT,
  submitted TEXT,
  partners TEXT NOT NULL CHECK (json_valid(partners)),
  fields TEXT NOT NULL CHECK (json_valid(fields))
) STRICT;
INSERT INTO "application" VALUES('h1','Yhdessä ikkunan äärellä','withdrawn','asukasyhdistys','2027-03-01','["kaupunki"]','{"amount":80000,"begins":{"day":"2027-04-30"},"more":{"map":{"a":"b","c":{"map":{}}}},"new":true,"share":{"number":5},"theme":["yksinäisyys"]}');
CREATE TABLE application_need (
  application TEXT NOT NULL REFERENCES application (id),
  need TEXT NOT NULL REFERENCES need (id),
  PRIMARY KEY (application, need)
) STRICT;
INSERT INTO "application_need" VALUES('h1','need-2');
INSERT INTO "application_need" VALUES('h1','need-3');
CREATE TABLE cancelled_meeting (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  start_time TEXT,
  reason TEXT
) STRICT;
INSERT INTO "cancelled_meeting" VALUES('kokous/3','2027-03-21T09:00','lakko');
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1 journal and read tables');
CREATE TABLE held_meeting (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL CHECK (end_time > start_time),
  attended TEXT NOT NULL CHECK (json_valid(attended)),
  persons TEXT NOT NULL CHECK (json_valid(persons)),
  items TEXT NOT NULL CHECK (json_valid(items))
) STRICT;
INSERT INTO "held_meeting" VALUES('kokous/1','2027-03-01T09:00','2027-03-01T12:00','["martat","setlementti/vetäjä"]','["person-1"]','[{"title":"Avaus"},{"decision":"Pidetään huhtikuussa","title":"Tarvetyöpaja"}]');
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
INSERT INTO "journal" VALUES(1,'2027-03-01','coordinator','recipe_recorded','{"files":{"recipe.yaml":"0000000000000000000000000000000000000000000000000000000000000000"},"hash":"1e13da5c2c65e681cf8631caaf216cb45d1586ad9b34a1b400c2d61c55519dbb","network":"elämänkaari","states":["draft","submitted","review"]}',NULL,NULL,X'0000000000000000000000000000000000000000000000000000000000000000',X'3D2C34E9F3C80D23DAAA67FFA9C33041652E451634CE483CC88099C5D936710C');
INSERT INTO "journal" VALUES(2,'2027-03-01','coordinator','person_added','{"person":"person-1"}',NULL,NULL,X'3D2C34E9F3C80D23DAAA67FFA9C33041652E451634CE483CC88099C5D936710C',X'DA8C57B443FEF8E53A5C3B8A6DA94605798B67EA7CC439E23344C0FEF17A6B9D');
INSERT INTO "journal" VALUES(3,'2027-03-01','coordinator','person_added','{"person":"person-2"}',NULL,NULL,X'DA8C57B443FEF8E53A5C3B8A6DA94605798B67EA7CC439E23344C0FEF17A6B9D',X'E67E86904BAE99C4296CE12F656B869D965F950B0AA29475AC7C8D2C090915EF');
INSERT INTO "journal" VALUES(4,'2027-03-01','coordinator','mandate_given','{"capacity":"deputy","from":"2026-11-21","group":"johtoryhmä","mandate":"mandate-1","member":"martat","person":"person-1","role":"vetäjä"}',NULL,NULL,X'E67E86904BAE99C4296CE12F656B869D965F950B0AA29475AC7C8D2C090915EF',X'AE6581B0A93C70550A5D80DA0A7E5A80B56832E844AA8CAA0D76F5E9D26C616F');
INSERT INTO "journal" VALUES(5,'2027-03-01','coordinator','need_added','{"expires":"2029-01-29","need":"need-1","raised_by":"kaupunki","terms":{"area":["tuira"],"theme":["yksinäisyys","kulttuuri"]},"title":"Ystävä yksinäiselle"}',NULL,NULL,X'AE6581B0A93C70550A5D80DA0A7E5A80B56832E844AA8CAA0D76F5E9D26C616F',X'C7C6CA4D4060F9CF58A79CC595C2DCBEDC3DD7C50A73583C6D93687D0DBAE18D');
INSERT INTO "journal" VALUES(6,'2027-03-01','coordinator','need_added','{"expires":"2029-01-29","need":"need-2","raised_by":"kaupunki","terms":{"area":["tuira"],"theme":["yksinäisyys","kulttuuri"]},"title":"Seuraa yksinäisille"}',NULL,NULL,X'C7C6CA4D4060F9CF58A79CC595C2DCBEDC3DD7C50A73583C6D93687D0DBAE18D',X'12C8E85CA4D65DA8B3DF4D96AB0863EFD6EA36DF778AB99CF096E846584D15C0');
INSERT INTO "journal" VALUES(7,'2027-03-01','coordinator','need_added','{"expires":"2029-01-29","need":"need-3","raised_by":"kaupunki","terms":{"area":["tuira"],"theme":["yksinäisyys","kulttuuri"]},"title":"Kyyti kirjastoon"}',NULL,NULL,X'12C8E85CA4D65DA8B3DF4D96AB0863EFD6EA36DF778AB99CF096E846584D15C0',X'0D8D36CC680F6A0CFC26B80D118D204FEB3C6C5936265F527BA50EC44619AAD5');
INSERT INTO "journal" VALUES(8,'2027-03-01','coordinator','need_voted','{"dots":3,"member":"martat","need":"need-1","person":"person-1"}',NULL,NULL,X'0D8D36CC680F6A0CFC26B80D118D204FEB3C6C5936265F527BA50EC44619AAD5',X'2325B395F284B483B89265B77AD734B360734DF0315A5D876393DD82E8D579F4');
INSERT INTO "journal" VALUES(9,'2027-03-01','coordinator','need_voted','{"dots":2,"member":"kuoro","need":"need-2"}',NULL,NULL,X'2325B395F284B483B89265B77AD734B360734DF0315A5D876393DD82E8D579F4',X'EA621DA2537A4A26F1EF47E0E31C297FEFFE23B4D4ABC048A79E7D9822CF840F');
INSERT INTO "journal" VALUES(10,'2027-03-01','coordinator','need_voted','{"dots":1,"member":"kuoro","need":"need-3"}',NULL,NULL,X'EA621DA2537A4A26F1EF47E0E31C297FEFFE23B4D4ABC048A79E7D9822CF840F',X'449781E1DD407C8362A2C8ADE3194EBA9641FE59AF7862DF0D3028AEDCDDA481');
INSERT INTO "journal" VALUES(11,'2027-03-01','coordinator','need_voted','{"dots":0,"member":"kuoro","need":"need-3"}',NULL,NULL,X'449781E1DD407C8362A2C8ADE3194EBA9641FE59AF7862DF0D3028AEDCDDA481',X'653F368C88592FD0F60619762F941C3B2CE4669A3A6C0C557222E9DD802BDFDD');
INSERT INTO "journal" VALUES(12,'2027-03-01','coordinator','need_merged','{"into":"need-1","need":"need-2"}',NULL,NULL,X'653F368C88592FD0F60619762F941C3B2CE4669A3A6C0C557222E9DD802BDFDD',X'092001202A1C52B5E4FF8B1F2A5C4A4AAED0942701F3131F01DB944A40E3BD40');
INSERT INTO "journal" VALUES(13,'2027-03-01','coordinator','application_drafted','{"applicant":"asukasyhdistys","application":"h1","by":"applicant","fields":{"amount":80000,"begins":{"day":"2027-04-30"},"more":{"map":{"a":"b","c":{"map":{}}}},"new":true,"share":{"number":5},"theme":["yksinäisyys"]},"needs":["need-2"],"partners":["kaupunki"],"title":"Ikkunan ääressä","to":"draft"}',NULL,NULL,X'092001202A1C52B5E4FF8B1F2A5C4A4AAED0942701F3131F01DB944A40E3BD40',X'EA3C40BD7A3028AB9215B6463D7E4397D157141A392C9409CD3835452582C117');
INSERT INTO "journal" VALUES(14,'2027-03-01','coordinator','application_submitted','{"applicant":"asukasyhdistys","application":"h1","by":"applicant","fields":{"amount":80000,"begins":{"day":"2027-04-30"},"more":{"map":{"a":"b","c":{"map":{}}}},"new":true,"share":{"number":5},"theme":["yksinäisyys"]},"from":"draft","needs":["need-2"],"partners":["kaupunki"],"title":"Yhdessä ikkunan äärellä","to":"submitted"}',NULL,NULL,X'EA3C40BD7A3028AB9215B6463D7E4397D157141A392C9409CD3835452582C117',X'F7591002A530F8462A1AD1B89036250118EEB7BB02F4EB8A538F0D1244C143A7');
INSERT INTO "journal" VALUES(15,'2027-03-01','coordinator','need_linked','{"application":"h1","need":"need-3"}',NULL,NULL,X'F7591002A530F8462A1AD1B89036250118EEB7BB02F4EB8A538F0D1244C143A7',X'47D3CF09678DB33E207FCE7C715F87BA2BD6EC095AAD3EC89A600556CD5DA4B3');
INSERT INTO "journal" VALUES(16,'2027-03-01','coordinator','application_endorsed','{"application":"h1","endorsement":"puumerkki","member":"martat","person":"person-1"}',NULL,NULL,X'47D3CF09678DB33E207FCE7C715F87BA2BD6EC095AAD3EC89A600556CD5DA4B3',X'32EC98AFF6DE44D9E7614B84CD38442D9BA987E010D4964046747345A462508A');
INSERT INTO "journal" VALUES(17,'2027-03-01','coordinator','application_declined','{"application":"h1","at":"2027-03-04","endorsement":"puumerkki","member":"kuoro"}',NULL,NULL,X'32EC98AFF6DE44D9E7614B84CD38442D9BA987E010D4964046747345A462508A',X'5A11CCD1F998A4947F8D5CFD79AB627843EDF7794975053F9EFAEBEBC868D104');
INSERT INTO "journal" VALUES(18,'2027-03-01','coordinator','application_moved','{"application":"h1","by":"coordinator","from":"submitted","override_reason":"johtoryhmän päätös","to":"review"}',NULL,NULL,X'5A11CCD1F998A4947F8D5CFD79AB627843EDF7794975053F9EFAEBEBC868D104',X'CA344CB1E3B12141A96D8BDEB01615FF378A2FFE5B28F6E219A2FD19DAE6EF31');
INSERT INTO "journal" VALUES(19,'2027-03-01','coordinator','recipe_recorded','{"files":{"recipe.yaml":"0000000000000000000000000000000000000000000000000000000000000000"},"hash":"07113c62c7c9cecf6d3e0d1bb99454205df240d22510b97a9c6a224b98c3aa27","map":{"review":"network_review"},"network":"elämänkaari","states":["draft","submitted","network_review"]}',NULL,NULL,X'CA344CB1E3B12141A96D8BDEB01615FF378A2FFE5B28F6E219A2FD19DAE6EF31',X'C1D7416C1AD4A0B64135C731E0C89A937B0B1204E0C27EDF65F1666A1DE42512');
INSERT INTO "journal" VALUES(20,'2027-03-01','coordinator','meeting_held','{"attended":["martat","setlementti/vetäjä"],"end":"2027-03-01T12:00","items":[{"title":"Avaus"},{"decision":"Pidetään huhtikuussa","title":"Tarvetyöpaja"}],"meeting":"kokous/1","persons":["person-1"],"start":"2027-03-01T09:00"}',NULL,NULL,X'C1D7416C1AD4A0B64135C731E0C89A937B0B1204E0C27EDF65F1666A1DE42512',X'72A9830CB5496A4137C55AF3B77D35807B5623358D2CCFFB1282823527342918');
INSERT INTO "journal" VALUES(21,'2027-03-01','coordinator','meeting_moved','{"end":"2027-03-12T12:00","from":"2027-03-11T09:00","meeting":"kokous/2","reason":"sali oli varattu","to":"2027-03-12T09:00","venue":"sali"}',NULL,NULL,X'72A9830CB5496A4137C55AF3B77D35807B5623358D2CCFFB1282823527342918',X'86AF92DA172D59CF73961C13FA6DA764DA498FA90B5AFF5E68E1620C07120EDC');
INSERT INTO "journal" VALUES(22,'2027-03-01','coordinator','meeting_cancelled','{"meeting":"kokous/3","reason":"lakko","start":"2027-03-21T09:00"}',NULL,NULL,X'86AF92DA172D59CF73961C13FA6DA764DA498FA90B5AFF5E68E1620C07120EDC',X'EEBEE5B98599F1A1833B6EBB30140B5148057662B7A5A3341074CE91E4EAAB72');
INSERT INTO "journal" VALUES(23,'2027-03-01','coordinator','promise_made','{"by":"martat","due":"2027-03-11","meeting":"kokous/1","promise":"promise-1","text":"Esitteet pisteeseen"}',NULL,NULL,X'EEBEE5B98599F1A1833B6EBB30140B5148057662B7A5A3341074CE91E4EAAB72',X'2C1C9EA6C8D15072404340A8E99B3D0DFDA75A2F0E786FF3442AB79C58EC4181');
INSERT INTO "journal" VALUES(24,'2027-03-01','coordinator','promise_kept','{"on":"2027-03-10","promise":"promise-1"}',NULL,NULL,X'2C1C9EA6C8D15072404340A8E99B3D0DFDA75A2F0E786FF3442AB79C58EC4181',X'33814D764B85ED546644F400D84CE5112F94A0187AE13941C9E8A3578342AE54');
INSERT INTO "journal" VALUES(25,'2027-03-01','coordinator','application_withdrawn','{"application":"h1","by":"applicant","from":"network_review","to":"withdrawn"}',NULL,NULL,X'33814D764B85ED546644F400D84CE5112F94A0187AE13941C9E8A3578342AE54',X'19BF2CF7571A8E0746D26BA4F19E9D0E0D5D5F475C0F4DB812F92E73CB8CF96D');
INSERT INTO "journal" VALUES(26,'2027-03-01','coordinator','mandate_ended','{"last_day":"2027-03-31","mandate":"mandate-1"}',NULL,NULL,X'19BF2CF7571A8E0746D26BA4F19E9D0E0D5D5F475C0F4DB812F92E73CB8CF96D',X'EC3A386EAB87E3E92BB1C0A9E592523472D9354291E09FD6858DF62B082325CD');
INSERT INTO "journal" VALUES(27,'2027-03-01','coordinator','person_forgotten','{"person":"person-1"}',NULL,NULL,X'EC3A386EAB87E3E92BB1C0A9E592523472D9354291E09FD6858DF62B082325CD',X'80E8AA601CA8A89B5945220BA7F3B952BB9CEBF7C61BCA529117272AF9CA61E0');
INSERT INTO "journal" VALUES(28,'2027-03-01','coordinator','task_ran','{"task":"hakemus_saapuu","up_to":14}',NULL,NULL,X'80E8AA601CA8A89B5945220BA7F3B952BB9CEBF7C61BCA529117272AF9CA61E0',X'376BF3C7B5DE6D4933B83128253E85F5D4D46811F6E8459AD671B29556F36C76');
INSERT INTO "journal" VALUES(29,'2027-03-01','coordinator','letter_sent','{"data":{"to":"martat"},"module":"post"}',NULL,NULL,X'376BF3C7B5DE6D4933B83128253E85F5D4D46811F6E8459AD671B29556F36C76',X'0287B0343FAA6E7F5ABDDDF5CEC3CA51D64BA06A9A4409A605DED4706EDC76EA');
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
INSERT INTO "mandate" VALUES('mandate-1','person-1','martat','vetäjä','johtoryhmä','deputy','2026-11-21','2027-03-31');
CREATE TABLE mark (
  sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
  application TEXT NOT NULL REFERENCES application (id),
  endorsement TEXT NOT NULL,
  member TEXT NOT NULL,
  person TEXT REFERENCES person (id),
  day TEXT NOT NULL,
  word TEXT NOT NULL CHECK (word IN ('endorsed', 'declined'))
) STRICT;
INSERT INTO "mark" VALUES(16,'h1','puumerkki','martat','person-1','2027-03-01','endorsed');
INSERT INTO "mark" VALUES(17,'h1','puumerkki','kuoro',NULL,'2027-03-04','declined');
CREATE TABLE meeting_move (
  sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
  meeting TEXT NOT NULL,
  from_time TEXT NOT NULL,
  to_time TEXT NOT NULL,
  end_time TEXT NOT NULL CHECK (end_time > to_time),
  venue TEXT,
  reason TEXT
) STRICT;
INSERT INTO "meeting_move" VALUES(21,'kokous/2','2027-03-11T09:00','2027-03-12T09:00','2027-03-12T12:00','sali','sali oli varattu');
CREATE TABLE need (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  title TEXT,
  year INTEGER NOT NULL,
  expires TEXT,
  raised_by TEXT,
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  merged_into TEXT REFERENCES need (id) CHECK (merged_into <> id)
) STRICT;
INSERT INTO "need" VALUES('need-1','Ystävä yksinäiselle',2027,'2029-01-29','kaupunki','{"area":["tuira"],"theme":["yksinäisyys","kulttuuri"]}',NULL);
INSERT INTO "need" VALUES('need-2','Seuraa yksinäisille',2027,'2029-01-29','kaupunki','{"area":["tuira"],"theme":["yksinäisyys","kulttuuri"]}','need-1');
INSERT INTO "need" VALUES('need-3','Kyyti kirjastoon',2027,'2029-01-29','kaupunki','{"area":["tuira"],"theme":["yksinäisyys","kulttuuri"]}',NULL);
CREATE TABLE need_vote (
  need TEXT NOT NULL REFERENCES need (id),
  member TEXT NOT NULL,
  year INTEGER NOT NULL,
  dots INTEGER NOT NULL CHECK (dots > 0),
  day TEXT NOT NULL,
  PRIMARY KEY (need, member, year)
) STRICT;
INSERT INTO "need_vote" VALUES('need-1','martat',2027,3,'2027-03-01');
INSERT INTO "need_vote" VALUES('need-2','kuoro',2027,2,'2027-03-01');
CREATE TABLE person (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  forgotten INTEGER NOT NULL DEFAULT 0 CHECK (forgotten IN (0, 1))
) STRICT;
INSERT INTO "person" VALUES('person-1',1);
INSERT INTO "person" VALUES('person-2',0);
CREATE TABLE personal_data (
  person TEXT PRIMARY KEY REFERENCES person (id),
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT,
  phone TEXT
) STRICT;
INSERT INTO "personal_data" VALUES('person-2','Maija Esimerkki','maija@example.org',NULL);
CREATE TABLE promise (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  text TEXT NOT NULL,
  member TEXT NOT NULL,
  made TEXT NOT NULL,
  due TEXT,
  meeting TEXT,
  kept TEXT
) STRICT;
INSERT INTO "promise" VALUES('promise-1','Esitteet pisteeseen','martat','2027-03-01','2027-03-11','kokous/1','2027-03-10');
CREATE TABLE recipe (
  sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
  network TEXT NOT NULL,
  hash TEXT NOT NULL,
  states TEXT NOT NULL CHECK (json_valid(states))
) STRICT;
INSERT INTO "recipe" VALUES(1,'elämänkaari','1e13da5c2c65e681cf8631caaf216cb45d1586ad9b34a1b400c2d61c55519dbb','["draft","submitted","review"]');
INSERT INTO "recipe" VALUES(19,'elämänkaari','07113c62c7c9cecf6d3e0d1bb99454205df240d22510b97a9c6a224b98c3aa27','["draft","submitted","network_review"]');
CREATE TABLE state_change (
  id INTEGER PRIMARY KEY,
  application TEXT NOT NULL REFERENCES application (id),
  from_state TEXT,
  to_state TEXT NOT NULL,
  day TEXT NOT NULL,
  by TEXT NOT NULL,
  override_reason TEXT CHECK (override_reason <> '')
) STRICT;
INSERT INTO "state_change" VALUES(1,'h1',NULL,'draft','2027-03-01','applicant',NULL);
INSERT INTO "state_change" VALUES(2,'h1','draft','submitted','2027-03-01','applicant',NULL);
INSERT INTO "state_change" VALUES(3,'h1','submitted','review','2027-03-01','coordinator','johtoryhmän päätös');
INSERT INTO "state_change" VALUES(4,'h1','review','network_review','2027-03-01','recipe',NULL);
INSERT INTO "state_change" VALUES(5,'h1','network_review','withdrawn','2027-03-01','applicant',NULL);
CREATE TABLE task_run (
  task TEXT PRIMARY KEY CHECK (task <> ''),
  up_to INTEGER NOT NULL
) STRICT;
INSERT INTO "task_run" VALUES('hakemus_saapuu',14);
CREATE UNIQUE INDEX journal_key ON journal (key) WHERE key IS NOT NULL;
CREATE TRIGGER journal_keeps_its_events BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_changes_no_event BEFORE UPDATE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_goes_on_at_its_end BEFORE INSERT ON journal
  WHEN NEW.sequence <> coalesce((SELECT max(sequence) FROM journal), 0) + 1
    OR NEW.previous <> coalesce((SELECT hash FROM journal ORDER BY sequence DESC LIMIT 1), zeroblob(32))
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE INDEX mandate_person ON mandate (person);
CREATE INDEX application_state ON application (state);
CREATE INDEX state_change_application ON state_change (application);
CREATE INDEX mark_application ON mark (application);
CREATE INDEX need_merged_into ON need (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX need_vote_member ON need_vote (member, year);
CREATE INDEX meeting_move_meeting ON meeting_move (meeting);
COMMIT;
