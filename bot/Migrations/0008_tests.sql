-- A conversation in which staff try the line is one from its first word to its last, so that no report of anybody is lost in it.
ALTER TABLE conversations ADD COLUMN is_test INTEGER NOT NULL DEFAULT 0;
CREATE INDEX conversations_test ON conversations (id) WHERE is_test = 1;
CREATE TRIGGER conversations_test_stays BEFORE UPDATE OF is_test ON conversations WHEN NEW.is_test <> OLD.is_test
BEGIN SELECT RAISE(ABORT, 'a conversation does not become a test, and a test stays one'); END;
