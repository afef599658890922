-- What a person may is told to their devices as what they see is (0017): with the configuration, which each asks about.
CREATE TRIGGER person_role_changed AFTER UPDATE OF role ON person WHEN OLD.role IS NOT NEW.role BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
