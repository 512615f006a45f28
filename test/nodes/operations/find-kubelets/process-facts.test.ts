import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFacts, type Survey } from '../../../../src/nodes/operations/find-kubelets/process-facts.ts';

const FACTS = `fact /proc/stat:btime 1700000000
fact /proc/7/stat:7 (kube) let) S 1 7 7 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 11 0 12345 1 1
fact /proc/7/cgroup:0::/system.slice/kubelet.service
fact /proc/7/fdinfo/9:inotify wd:2 ino:2c7f sdev:800001 mask:fc6 ignored_mask:0 fhandle-bytes:8 fhandle-type:1
fact /proc/7/fdinfo/9:inotify wd:1 ino:a sdev:23 mask:fc6 ignored_mask:0
self 1000
owner 7 0
files 7 same
owner 8 0
files 8 hidden`;

/** The facts are the content of one frame; every other line is a frame of its own. */
function survey(text: string): Survey {
  const lines = text.split('\n');
  const facts = lines.flatMap((line) => (line.startsWith('fact ') ? [line.slice('fact '.length)] : []));
  const frames = lines
    .filter((line) => !line.startsWith('fact '))
    .map((line) => {
      const [word = '', ...fields] = line.split(' ');
      return { word, fields, content: undefined };
    });
  return readFacts([...frames, { word: 'facts', fields: [], content: new TextEncoder().encode(facts.join('\n')) }]);
}

describe('facts of processes', () => {
  it('are told apart by process', () => {
    const { userId, factsOf } = survey(FACTS);

    assert.deepEqual(
      { userId, facts: factsOf(7) },
      {
        userId: 1000,
        facts: {
          userId: 0,
          sharesOurFiles: true,
          controlGroups: ['/system.slice/kubelet.service'],
          startedAt: new Date((1_700_000_000 + 123.45) * 1000),
          // The kernel's 8:1 is 0x801 for stat, its 0:35 is 0x23.
          watches: [
            { inode: 0x2c7f, device: 0x801 },
            { inode: 10, device: 0x23 },
          ],
        },
      },
    );
  });

  it('are unknown of a process that we may not look into', () => {
    assert.deepEqual(survey(FACTS).factsOf(8), {
      userId: 0,
      sharesOurFiles: undefined,
      controlGroups: [],
      startedAt: undefined,
      watches: undefined,
    });
  });

  it('say that a process of another mount namespace and another root sees other files', () => {
    const { factsOf } = survey(FACTS.replace('files 7 same', 'files 7 other'));

    assert.equal(factsOf(7).sharesOurFiles, false);
  });

  it('cannot be forged by what a process calls itself', () => {
    const { factsOf } = survey(`${FACTS}\nfact /proc/9/stat:0::/docker/${'0'.repeat(64)}\nfact /proc/9/stat:btime 1`);

    assert.deepEqual(factsOf(7).controlGroups, ['/system.slice/kubelet.service']);
    assert.equal(factsOf(7).startedAt?.getTime(), 1_700_000_123_450);
  });
});
