import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printDiagnosesSarif } from '../../../src/print/diagnoses/sarif.ts';
import { nodeWith, OPEN, ORPHAN, STOPPED } from './diagnosed-nodes.ts';

describe('printDiagnosesSarif', () => {
  it('prints a result for each, at its file, its pod or its node', () => {
    const short = { ...STOPPED, evidence: ['masked'], consequence: 'nothing runs', mend: ['start'] };
    const rules = { 'open-files': 'Files are open' };
    const said = '1 of the manifests allow more than 0600\nothers than root can read, or change, what they should not';

    assert.deepEqual(JSON.parse(printDiagnosesSarif([nodeWith('cp1', short, ORPHAN, OPEN)], '1.2.3', rules)), {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'kstatic',
              version: '1.2.3',
              rules: [{ id: 'open-files', shortDescription: { text: 'Files are open' } }],
            },
          },
          columnKind: 'unicodeCodePoints',
          results: [
            {
              ruleId: 'kubelet-not-running',
              level: 'error',
              message: { text: `cp1: ${short.what}\nnothing runs\nevidence: masked\nmend: start` },
              locations: [{ logicalLocations: [{ fullyQualifiedName: 'cp1' }] }],
              properties: { harm: 'critical' },
            },
            {
              ruleId: 'orphaned-pod',
              level: 'error',
              message: { text: `cp1: ${said}` },
              locations: [{ logicalLocations: [{ fullyQualifiedName: 'default/web-cp1' }] }],
              properties: { harm: 'error' },
            },
            {
              ruleId: 'open-files',
              level: 'warning',
              message: { text: `cp1: ${said}` },
              locations: [{ physicalLocation: { artifactLocation: { uri: '/etc/kubernetes/manifests/a%20b.yaml' } } }],
              properties: { harm: 'warning' },
            },
          ],
        },
      ],
    });
  });
});
