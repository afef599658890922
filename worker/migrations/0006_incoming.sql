-- What happens to an action as it comes in.

-- incoming: one action as received. Actions of a request arrive here one after the other, in its order.
CREATE VIEW incoming AS
SELECT NULL AS id, NULL AS request, NULL AS person_id, NULL AS token_hash, NULL AS kind, NULL AS portal_id,
  NULL AS key, NULL AS url, NULL AS new_article_id, NULL AS into_portal_id, NULL AS into_key, NULL AS into_url,
  NULL AS new_into_id, NULL AS decided_at, NULL AS received_at, NULL AS today, NULL AS settles, NULL AS undoes,
  NULL AS aspects, NULL AS body WHERE 0;

CREATE TRIGGER incoming_action INSTEAD OF INSERT ON incoming BEGIN
  -- Any kind makes an unknown address known.
  INSERT INTO article (id, portal_id, url, key) SELECT NEW.new_article_id, NEW.portal_id, NEW.url, NEW.key
  WHERE NOT EXISTS (SELECT 1 FROM address WHERE portal_id = NEW.portal_id AND key = NEW.key);
  INSERT INTO address (portal_id, key, article_id) VALUES (NEW.portal_id, NEW.key, NEW.new_article_id)
  ON CONFLICT DO NOTHING;
  INSERT INTO article (id, portal_id, url, key) SELECT NEW.new_into_id, NEW.into_portal_id, NEW.into_url, NEW.into_key
  WHERE NEW.into_key IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM address WHERE portal_id = NEW.into_portal_id AND key = NEW.into_key);
  INSERT INTO address (portal_id, key, article_id) SELECT NEW.into_portal_id, NEW.into_key, NEW.new_into_id
  WHERE NEW.into_key IS NOT NULL ON CONFLICT DO NOTHING;

  -- Applied: it says nothing that competes, or it stands in at least one of the aspects that it is about. Merge and
  -- split apply always; as an undo only while what they take back is the last that joined or parted the address.
  INSERT INTO ledger (id, request, person_id, token_hash, kind, status, article_id, url, decided_at, received_at,
    settles, undoes, aspects, body)
  SELECT NEW.id, NEW.request, NEW.person_id, NEW.token_hash, NEW.kind,
    iif(
      CASE WHEN NEW.kind IN ('merge', 'split') THEN NEW.undoes IS NULL OR NEW.undoes IS (
        SELECT last.id FROM ledger AS last
        WHERE last.article_id = own.id AND last.kind IN ('merge', 'split') AND last.status = 'applied'
        ORDER BY last.n DESC LIMIT 1
      ) ELSE NOT EXISTS (SELECT 1 FROM json_each(NEW.aspects) AS said WHERE said.value ->> 'decisive')
      OR EXISTS (
        SELECT 1 FROM json_each(NEW.aspects) AS said
        LEFT JOIN aspect AS standing ON standing.article_id = ifnull(own.same_as, own.id)
          AND standing.name = said.value ->> 'name'
        WHERE said.value ->> 'decisive'
          AND (standing.stamp IS NULL OR NEW.decided_at || ' ' || NEW.id > standing.stamp)
          AND (NEW.undoes IS NULL OR standing.action_id = NEW.undoes)
      ) END, 'applied', 'superseded'),
    own.id, NEW.url, NEW.decided_at, NEW.received_at, NEW.settles, NEW.undoes, NEW.aspects, NEW.body
  FROM address JOIN article AS own ON own.id = address.article_id
  WHERE address.portal_id = NEW.portal_id AND address.key = NEW.key;

  INSERT INTO apply_entry (n, article_id)
  SELECT ledger.n, ifnull(own.same_as, own.id)
  FROM ledger JOIN article AS own ON own.id = ledger.article_id WHERE ledger.id = NEW.id;
  INSERT INTO refresh (article_id, today)
  SELECT ifnull(own.same_as, own.id), NEW.today
  FROM ledger JOIN article AS own ON own.id = ledger.article_id WHERE ledger.id = NEW.id;

  INSERT INTO refresh (article_id, today)
  SELECT ifnull(target.same_as, target.id), NEW.today
  FROM address JOIN article AS target ON target.id = address.article_id
  WHERE NEW.kind = 'merge' AND address.portal_id = NEW.into_portal_id AND address.key = NEW.into_key;
  INSERT INTO merge_articles (a, a_own, b, b_own, today)
  SELECT ifnull(own.same_as, own.id), own.id, ifnull(target.same_as, target.id), target.id, NEW.today
  FROM ledger JOIN article AS own ON own.id = ledger.article_id
  JOIN address ON address.portal_id = NEW.into_portal_id AND address.key = NEW.into_key
  JOIN article AS target ON target.id = address.article_id
  WHERE ledger.id = NEW.id AND NEW.kind = 'merge' AND ledger.status = 'applied';
  INSERT INTO split_article (a, survivor, today)
  SELECT own.id, own.same_as, NEW.today FROM ledger JOIN article AS own ON own.id = ledger.article_id
  WHERE ledger.id = NEW.id AND NEW.kind = 'split' AND ledger.status = 'applied';
END;
