import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { runKstatic } from '../../support/run-kstatic.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

describe('kstatic list over several nodes', () => {
  it('tells of a node that failed and of a template that does not fit', async (t) => {
    const directory = temporaryDirectory(t);
    const via = join(directory, 'via');
    writeFileSync(via, '#!/bin/sh\n[ "$1" = cp1 ] || exit 7\nshift\nexec "$@"\n');
    chmodSync(via, 0o755);
    const manifests = join(directory, 'manifests');
    mkdirSync(manifests);

    const words = ['list', '-N', 'cp1,cp2', '--via', `${via} {node}`, '--pod-manifest-path', manifests, '-q'];
    const { stdout, stderr, exitCode } = await runKstatic([...words, '-o', 'jsonpath={.items[0]}']);

    assert.equal(exitCode, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^error: cp2: /m);
    assert.match(stderr, /^error: error executing jsonpath "\{\.items\[0\]\}": Error executing template: array index/m);
  });
});
