import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { loadedModules } from './tools/loaded-modules.mjs';

const EXPECTED = new URL('golden/startup/create.txt', import.meta.url);

describe('start-up', () => {
  it('loads for create what create needs: KSTATIC_RECORD=1 writes the list anew, to be read before it is committed', async () => {
    const loaded = await loadedModules(['create', 'web', '--image=nginx', '--', 'sleep', '1000']);

    const list = `${loaded.join('\n')}\n`;
    if (process.env['KSTATIC_RECORD'] === '1') writeFileSync(EXPECTED, list);
    assert.equal(list, readFileSync(EXPECTED, 'utf8'));
  });
});
