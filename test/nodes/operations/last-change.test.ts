import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lastChangeWords } from '../../../src/nodes/operations/last-change.ts';
import { formatRecord, type VersionAction } from '../../../src/nodes/state-directory.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const OTHER = `sha256:${'b'.repeat(64)}`;
const ANN = { user: 'ann', from: 'desk', program: 'kstatic/0.1.0' };

/** The words where this is there now, after a last version of which a record says so much. */
function words(there: string, action: VersionAction, author?: typeof ANN): string | undefined {
  const about = { pod: 'default/web', directory: '/m', file: 'web.yaml', digest: DIGEST, time: undefined };
  const record = `${formatRecord({ ...about, action, author })}\ntime 2026-01-02T03:04:05Z\n`;
  return lastChangeWords([{ word: 'last', fields: [there], content: Buffer.from(record) }]);
}

describe('whose a change is that was not expected', () => {
  it('is told by the last version, where that is what is there', () => {
    assert.equal(words(DIGEST, 'patched', ANN), 'ann@desk (kstatic/0.1.0) patched it at 2026-01-02T03:04:05Z');
    assert.equal(words('-', 'stopped', ANN), 'ann@desk (kstatic/0.1.0) stopped it at 2026-01-02T03:04:05Z');
  });

  it('is not told of what something else put there, or took away, since', () => {
    assert.equal(words(OTHER, 'installed', ANN), undefined);
    assert.equal(words('-', 'installed', ANN), undefined);
    assert.equal(words(DIGEST, 'removed', ANN), undefined);
  });

  it('is not told where the history does not know', () => {
    assert.equal(words(DIGEST, 'found'), undefined);
    assert.equal(lastChangeWords([]), undefined);
    assert.equal(lastChangeWords([{ word: 'last', fields: [DIGEST], content: Buffer.from('action ins') }]), undefined);
  });
});
