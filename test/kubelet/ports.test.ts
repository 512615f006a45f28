import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kubeletPorts } from '../../src/kubelet/ports.ts';

describe('kubeletPorts', () => {
  const cases = [
    { readOnlyPort: undefined, port: undefined, hasConfigurationFile: true, ports: [undefined, 10250] },
    { readOnlyPort: undefined, port: undefined, hasConfigurationFile: false, ports: [10255, 10250] },
    { readOnlyPort: '0', port: '0', hasConfigurationFile: false, ports: [undefined, 10250] },
    { readOnlyPort: '', port: '', hasConfigurationFile: false, ports: [undefined, 10250] },
    { readOnlyPort: '10255', port: '10260', hasConfigurationFile: true, ports: [10255, 10260] },
    { readOnlyPort: '70000', port: 'x', hasConfigurationFile: true, ports: [undefined, 10250] },
  ];

  for (const { ports, ...settings } of cases) {
    it(`is ${ports.map(String).join(' and ')} for ${JSON.stringify(settings)}`, () => {
      assert.deepEqual(kubeletPorts(settings), { readOnly: ports[0], secure: ports[1] });
    });
  }
});
