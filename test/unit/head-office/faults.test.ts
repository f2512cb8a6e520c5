import { expect, test } from 'vitest';
import { isUnavailable } from '../../../head-office/database/faults.ts';
import { OwnFault } from '../../../head-office/own-fault.ts';

function coded(code: string): Error {
  return Object.assign(new Error('failed'), { code });
}

test.each([
  ['the embedded database is held by another', coded('SQLITE_BUSY')],
  ['its disk is full', coded('SQLITE_FULL')],
  ['the server is gone', coded('ECONNREFUSED')],
  ['the connection broke', coded('ECONNRESET')],
  ['the server is stopped by its operator', coded('57P01')],
  ['the server is starting', coded('57P03')],
  ['the server has no connection left', coded('53300')],
  ['its disk is full', coded('53100')],
  ['the server only reads since a fail-over', coded('25006')],
  ['a statement took too long', coded('57014')],
  ['the pool gave up', new Error('timeout exceeded when trying to connect')],
  ['a key of its own is missing', new OwnFault('no signing key is in force')],
  ['the connection ended', new Error('Connection terminated unexpectedly')],
])('the database cannot answer now when %s', (_what, error) => {
  expect(isUnavailable(error)).toBe(true);
});

test.each([
  ['a unique violation', coded('23505')],
  ['a missing table', coded('42P01')],
  ['a bug', new TypeError('undefined is no function')],
  ['nothing', undefined],
])('%s is no outage', (_what, error) => {
  expect(isUnavailable(error)).toBe(false);
});
