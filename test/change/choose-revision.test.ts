import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseRevision, stoppedRevision, type Revision } from '../../src/change/choose-revision.ts';
import { digestOf } from '../../src/change/digest.ts';

/** A history, written as the actions with the letter of what was in the file: `installed:a removed:a`. */
function history(text: string): readonly Revision[] {
  return text.split(' ').map((word, index) => {
    const [action = '', letter = ''] = word.split(':');
    const manifest = Buffer.from(letter);
    const isThere = !['removed', 'stopped'].includes(action);
    return { number: index + 1, action, digest: digestOf(manifest), manifest: isThere ? manifest : undefined };
  });
}

const digest = (letter: string) => digestOf(Buffer.from(letter));

describe('chooseRevision', () => {
  const rows: readonly (readonly [history: string, present: string | undefined, wanted: number, chosen: number])[] = [
    ['found:a installed:b', 'b', 0, 1],
    ['found:a installed:b undone:a', 'a', 0, 2],
    // The file was changed by hand: the newest that is known.
    ['found:a installed:b', 'c', 0, 2],
    ['found:a installed:b installed:a', 'a', 0, 2],
    ['found:a removed:a', undefined, 0, 1],
    ['found:a installed:b stopped:b', undefined, 0, 2],
    ['found:a installed:b installed:c', 'c', 1, 1],
    ['found:a installed:b', 'b', 2, 2],
    // What did not become ready is not gone back to.
    ['found:a installed:b installed:c reverted:b', 'b', 0, 1],
    ['found:a installed:b installed:c reverted:b', 'b', 3, 3],
  ];
  for (const [versions, present, wanted, chosen] of rows) {
    it(`chooses ${String(chosen)} of ${versions}, with ${present ?? 'no file'} there, asked for ${String(wanted)}`, () => {
      const there = present === undefined ? undefined : digest(present);

      assert.equal(chooseRevision('web', history(versions), there, wanted).number, chosen);
    });
  }

  it('says in kubectl’s words that there is none', () => {
    const refusal = (versions: readonly Revision[], wanted: number) => () => {
      chooseRevision('web', versions, digest('a'), wanted);
    };

    assert.throws(refusal([], 0), { message: 'no rollout history found for pod "web"' });
    assert.throws(refusal(history('installed:a'), 0), { message: 'no rollout history found for pod "web"' });
    assert.throws(refusal(history('installed:a'), 2), { message: 'unable to find specified revision 2 in history' });
    assert.throws(refusal(history('installed:a removed:a'), 2), {
      message: 'revision 2 is of a file that was removed',
    });
  });

  it('refuses a revision whose bytes are not those that were recorded', () => {
    const [first, second] = history('installed:a installed:b');
    assert.ok(first !== undefined && second !== undefined);
    const damaged = { ...first, manifest: Buffer.from('x') };

    assert.throws(() => void chooseRevision('web', [damaged, second], digest('b'), 0), {
      kind: 'conflict',
      message: 'revision 1 is damaged: its bytes are not those that were recorded',
    });
  });
});

describe('stoppedRevision', () => {
  it('finds what was in the file that was stopped last', () => {
    assert.equal(stoppedRevision(history('found:a installed:b stopped:b'))?.number, 2);
    assert.equal(stoppedRevision(history('found:a stopped:a started:a installed:b stopped:b'))?.number, 4);
  });

  it('passes over a start that was taken back, for the pod is stopped again', () => {
    const once = 'found:a installed:b stopped:b started:b reverted:b';

    assert.deepEqual(stoppedRevision(history(once))?.manifest, Buffer.from('b'));
    assert.deepEqual(stoppedRevision(history(`${once} started:b reverted:b`))?.manifest, Buffer.from('b'));
  });

  it('finds nothing where the last thing done is another', () => {
    assert.equal(stoppedRevision(history('stopped:a installed:b reverted:a started:a')), undefined);
    assert.equal(stoppedRevision(history('installed:a stopped:a started:a')), undefined);
    assert.equal(stoppedRevision(history('installed:a removed:a')), undefined);
    assert.equal(stoppedRevision<Revision>([]), undefined);
  });

  it('says that what was in the file is gone', () => {
    const find = (): unknown => stoppedRevision(history('installed:a stopped:b'));

    assert.throws(find, {
      message: 'what was in the file when it was stopped, in revision 2, is gone',
    });
  });
});
