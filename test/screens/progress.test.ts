import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Output } from '../../src/command-line/context.ts';
import { openProgressView } from '../../src/screens/progress.tsx';
import { until } from '../support/until.ts';

/** A terminal that keeps all that is written to it. */
function openScreen(): { readonly output: Output; readonly written: () => string } {
  let written = '';
  const write = (text: string | Uint8Array): void => {
    written += Buffer.from(text).toString('utf8');
  };
  return { output: { isClosed: false, isTerminal: true, columns: 80, write }, written: () => written };
}

/** How many lines further up the cursor is at the end than at the beginning, by what was written. */
function linesLost(written: string): number {
  return written.split('\u001b[1A').length - 1 - (written.split('\n').length - 1);
}

const ANSWERED = { kind: 'answered', nodeName: 'cp1', result: undefined, failure: undefined } as const;
const STEP = { kind: 'step', nodeName: 'cp1', step: 'reading' } as const;

describe('the view of the progress', () => {
  it('takes no line away that it has not drawn', () => {
    const { output, written } = openScreen();
    const view = openProgressView(['cp1'], output);

    view.tell(ANSWERED);
    view.close();

    assert.equal(linesLost(written()), 0, JSON.stringify(written()));
  });

  it('takes away what it has drawn, and no more', async () => {
    const { output, written } = openScreen();
    const view = openProgressView(['cp1'], output);
    view.tell(STEP);
    await until(written, (text) => text.includes('reading'));

    view.tell(ANSWERED);
    view.close();

    assert.equal(linesLost(written()), 0, JSON.stringify(written()));
  });

  it('leaves the lines that are written above it', async () => {
    const { output, written } = openScreen();
    const view = openProgressView(['cp1'], output);
    view.tell(STEP);
    await until(written, (text) => text.includes('reading'));

    await view.above(() => {
      output.write('pod/web configured\n');
      return Promise.resolve();
    });
    view.tell(ANSWERED);
    view.close();

    assert.equal(linesLost(written()), -1, JSON.stringify(written()));
  });
});
