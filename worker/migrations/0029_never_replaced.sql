-- REPLACE deletes without firing a delete trigger: what it would take the place of is looked for before it writes.
CREATE TRIGGER audit_never_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE n = NEW.n) BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER ledger_never_replaced BEFORE INSERT ON ledger
WHEN EXISTS (SELECT 1 FROM ledger WHERE n = NEW.n OR id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only');
END;
