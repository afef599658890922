// The database of an earlier version keeps what it held when a newer one opens it.
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { openDatabase } from '../../extension/database.ts';

it('gains the stores of a scan, and loses nothing', async () => {
  const former = await openDB('former', 1, {
    upgrade: (db) => {
      for (const name of ['accounts', 'signIns', 'outbox', 'articles', 'cursors', 'figures', 'undoables'])
        db.createObjectStore(name, { keyPath: 'key' });
      db.createObjectStore('recorded', { keyPath: 'id' });
      db.createObjectStore('settings', { keyPath: 'name' });
    },
  });
  await former.put('settings', { name: 'current', account: 'p1' });
  former.close();
  const db = await openDatabase('former');
  expect(await db.get('settings', 'current')).toEqual({ name: 'current', account: 'p1' });
  expect([await db.count('scans'), await db.count('lastSeen')]).toEqual([0, 0]);
});
