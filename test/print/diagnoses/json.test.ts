import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printDiagnosesJson } from '../../../src/print/diagnoses/json.ts';
import { nodeWith, OPEN, STOPPED } from './diagnosed-nodes.ts';

describe('printDiagnosesJson', () => {
  it('prints each node with all that is known', () => {
    const nodes = [nodeWith('cp1', STOPPED), { ...nodeWith('cp2', OPEN), unchecked: ['what runs: no client'] }];

    const printed = printDiagnosesJson(nodes);

    assert.deepEqual(JSON.parse(printed), {
      nodes: [
        { node: 'cp1', broken: true, diagnoses: [JSON.parse(JSON.stringify(STOPPED))], unchecked: [] },
        { node: 'cp2', broken: false, diagnoses: [OPEN], unchecked: ['what runs: no client'] },
      ],
    });
    assert.doesNotMatch(printed, /\u001b/);
  });
});
