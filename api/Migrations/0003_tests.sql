-- What staff wrote to try the line. It is said when a row is made and never again, so that nothing real can become a test and be
-- deleted as one.
ALTER TABLE reports ADD COLUMN test INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alerts ADD COLUMN test INTEGER NOT NULL DEFAULT 0;
ALTER TABLE referrals ADD COLUMN test INTEGER NOT NULL DEFAULT 0;  -- as its report
CREATE INDEX reports_tests ON reports (tenant, received_at) WHERE test = 1;
CREATE INDEX alerts_tests ON alerts (tenant, raised_at) WHERE test = 1;
CREATE TRIGGER reports_test_stays BEFORE UPDATE OF test ON reports WHEN NEW.test <> OLD.test
BEGIN SELECT RAISE(ABORT, 'a report does not become a test, and a test stays one'); END;
CREATE TRIGGER alerts_test_stays BEFORE UPDATE OF test ON alerts WHEN NEW.test <> OLD.test
BEGIN SELECT RAISE(ABORT, 'an alert does not become a test, and a test stays one'); END;
CREATE TRIGGER referrals_test_stays BEFORE UPDATE OF test ON referrals WHEN NEW.test <> OLD.test
BEGIN SELECT RAISE(ABORT, 'a referral does not become a test, and a test stays one'); END;

-- Nobody is told of a test, whoever may ask for it.
CREATE TRIGGER notices_not_of_tests BEFORE INSERT ON notices
WHEN EXISTS (SELECT 1 FROM alerts WHERE id = NEW.subject_id AND test = 1)
    OR EXISTS (SELECT 1 FROM referrals WHERE id = NEW.subject_id AND test = 1)
BEGIN SELECT RAISE(IGNORE); END;

-- The events of a test go with it; all others stay.
DROP TRIGGER referral_events_remain;
CREATE TRIGGER referral_events_remain BEFORE DELETE ON referral_events
WHEN NOT EXISTS (SELECT 1 FROM referrals WHERE id = OLD.referral_id AND test = 1)
BEGIN SELECT RAISE(ABORT, 'referral events are not deleted'); END;
