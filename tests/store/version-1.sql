PRAGMA journal_mode = WAL;
PRAGMA application_id = 1464291920;
PRAGMA user_version = 1;
CREATE TABLE cases (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    opened TEXT NOT NULL, updated TEXT NOT NULL, state TEXT NOT NULL,
    problem TEXT, wallet TEXT, place TEXT, next_due TEXT, next_what TEXT);
CREATE TABLE events (
    seq INTEGER NOT NULL CHECK (seq > 0),
    "case" INTEGER NOT NULL REFERENCES cases (number),
    at TEXT NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY ("case", seq)) WITHOUT ROWID;
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER events_never_give_way BEFORE INSERT ON events
    WHEN EXISTS (SELECT 1 FROM events WHERE "case" = NEW."case" AND seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER cases_never_go BEFORE DELETE ON cases
    BEGIN SELECT RAISE(ABORT, 'a case is never deleted'); END;
CREATE TRIGGER cases_keep_their_number BEFORE UPDATE OF number ON cases
    BEGIN SELECT RAISE(ABORT, 'a case keeps its number'); END;
INSERT INTO cases (opened, updated, state, problem, wallet, place)
    VALUES ('2026-01-05', '2026-01-06T09:30:00+08:00', 'open', 'frozen-funds', 'alipay', 'cn');
INSERT INTO events VALUES (1, 1, '2026-01-05T20:10:00+08:00', 'answered', 1,
    '{"event":"answered","field":"reason","value":"余额被冻结，客服不回复"}');
INSERT INTO events VALUES (2, 1, '2026-01-06T09:30:00+08:00', 'contact-logged', 1,
    '{"event":"contact-logged","n":1,"at":"2026-01-06","channel":"phone","said":"Wait ten working days"}');
INSERT INTO events VALUES (3, 1, '2026-01-06T09:30:00+08:00', 'taken-back', 1, '{"event":"taken-back","seq":1}');
