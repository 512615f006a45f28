import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FINDING_RULES } from '../../../src/kubelet/finding.ts';
import { printFindingsSarif } from '../../../src/print/findings/sarif.ts';
import { REFUSED, VALID, WARNED } from './checked-files.ts';

describe('printFindingsSarif', () => {
  it('prints a run with all rules, and a result for each finding, with its place', () => {
    const message = { text: 'cp1: the kubelet reads it like any other file & runs it' };
    const artifactLocation = { uri: '/etc/a%20b/50%25%231%3F.yaml' };

    assert.deepEqual(JSON.parse(printFindingsSarif([VALID, REFUSED], '1.2.3', false)), {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'kstatic',
              version: '1.2.3',
              rules: Object.entries(FINDING_RULES).map(([id, text]) => ({ id, shortDescription: { text } })),
            },
          },
          columnKind: 'unicodeCodePoints',
          results: [
            {
              ruleId: 'invalid',
              level: 'error',
              message: { text: 'cp1: The Pod "a<b>" is invalid: spec.containers[0].image: Required value' },
              locations: [
                {
                  physicalLocation: { artifactLocation, region: { startLine: 6, startColumn: 5 } },
                  logicalLocations: [{ fullyQualifiedName: 'spec.containers[0].image' }],
                },
              ],
            },
            {
              ruleId: 'stray-file',
              level: 'warning',
              message,
              locations: [{ physicalLocation: { artifactLocation } }],
            },
            {
              ruleId: 'stray-file',
              level: 'warning',
              message,
              locations: [{ physicalLocation: { artifactLocation, region: { startLine: 7, startColumn: 1 } } }],
            },
          ],
        },
      ],
    });
  });

  it('counts a warning as an error where warnings count as refusals', () => {
    assert.match(printFindingsSarif([WARNED], '1.2.3', true), /"level": "error"/);
    assert.match(printFindingsSarif([WARNED], '1.2.3', false), /"level": "warning"/);
  });

  it('leaves an address as it is', () => {
    const file = 'https://example.org/a%20b.yaml?c=d';

    assert.ok(printFindingsSarif([{ ...WARNED, file }], '1.2.3', true).includes(`"uri": "${file}"`));
  });
});
