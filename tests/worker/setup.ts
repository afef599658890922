// Before each test: an empty database with the real migrations.
import { beforeEach } from 'vitest';
import { databaseForTest } from './empty-database.ts';

beforeEach(databaseForTest);
