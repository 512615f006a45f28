import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { printTable } from '../../src/print/table.ts';

const HEADERS = ['NAMESPACE', 'NAME', 'READY', 'AGE'];

describe('printTable', () => {
  it('aligns as kubectl does: three spaces between columns, none behind the last', () => {
    const table = printTable(HEADERS, [
      ['kube-system', 'etcd-controlplane', '1/1', '6m35s'],
      ['default', 'web', '0/1', '5s'],
    ]);

    assert.equal(
      table,
      [
        'NAMESPACE     NAME                READY   AGE\n',
        'kube-system   etcd-controlplane   1/1     6m35s\n',
        'default       web                 0/1     5s\n',
      ].join(''),
    );
  });

  it('makes no column narrower than six characters, padding included', () => {
    assert.equal(printTable(['A', 'B'], [['1', '2']]), 'A     B\n1     2\n');
  });

  it('ends a line whose last cell is empty with the padding of the cell before', () => {
    assert.equal(printTable(['NAME', 'FILE'], [['web', '']]), 'NAME   FILE\nweb    \n');
  });

  it('counts characters, not bytes', () => {
    assert.equal(printTable(['NAME', 'FILE'], [['wäbλ😀', 'a']]), 'NAME    FILE\nwäbλ😀   a\n');
  });

  it('is only as wide as the rows without headers', () => {
    assert.equal(printTable(['NAMESPACE', 'NAME'], [['a', 'b']], { noHeaders: true }), 'a     b\n');
  });

  it('prints nothing without rows', () => {
    assert.equal(printTable(HEADERS, []), '');
  });

  it('cuts a cell at its first line break', () => {
    assert.equal(printTable(['NAME', 'FILE'], [['two\nlines', 'a\rb']]), 'NAME     FILE\ntwo...   a...\n');
  });

  it('keeps the terminal safe from cells, and the columns from tabs', () => {
    assert.equal(printTable(['NAME', 'FILE'], [['\u001b[31m', 'a\tb']]), 'NAME     FILE\n^[[31m   a\\tb\n');
  });
});
