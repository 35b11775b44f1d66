import { expect, test } from 'vitest'
import { explain } from '#cms/start/endWithMessage.ts'

test.each([
  [{ code: 'ENOSPC', message: 'write' }, /disk is full.*nothing was lost/],
  [{ code: 'SQLITE_FULL', message: 'database or disk is full' }, /disk is full.*nothing was lost/],
  [{ code: 'EACCES', message: "mkdir '/data'" }, /No permission to write.*DATA_DIR/],
  [{ code: 'EROFS', message: 'read-only' }, /No permission to write.*DATA_DIR/],
  [{ code: 'ENOENT', syscall: 'mkdir', message: "mkdir '/proc/x'" }, /folder cannot be made.*DATA_DIR/],
  [{ code: 'ENOENT', syscall: 'open', message: "open 'a.json'" }, /^open 'a.json'$/],
  [{ code: 'EADDRINUSE', message: '', port: 3000 }, /Port 3000 is taken.*CMS_PORT/],
  [
    new Error(
      'Error: cannot connect to MongoDB: Details: Index build failed: E11000 duplicate key error collection: portal.articles index: contentId_1 dup key: { contentId: "a" }',
    ),
    /^Two documents of the collection “articles” have the same \{ contentId: "a" \}.*start again; nothing was changed/,
  ],
  [new Error('something else'), /^something else$/],
  ['a bare string', /^a bare string$/],
])('%o is told in one sentence with what to do', (error, sentence) => {
  expect(explain(error)).toMatch(sentence)
})
