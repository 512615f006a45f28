import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ownReading } from './own-reading.ts';
import { contentOf, recordedReadings } from './recorded-readings.ts';

describe('files that the code of the kubelet has read', () => {
  it('are read, or refused, as it did', async () => {
    const recorded = recordedReadings();

    const readings = await Promise.all(
      recorded.map(async (file) => ({ text: file.text, value: (await ownReading(contentOf(file))).value ?? null })),
    );

    assert.deepEqual(
      readings,
      recorded.map(({ text, value }) => ({ text, value })),
    );
  });
});
