import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { logsFlags } from '../../../src/commands/logs/flags.ts';
import { logPrinter, type LogPrinting } from '../../../src/commands/logs/log-printer.ts';
import { completeNodeOptions } from '../../../src/commands/shared/node-options.ts';
import { parseFlags } from '../../../src/command-line/flags/parse-flags.ts';
import type { LogSink } from '../../../src/operations/logs.ts';
import { testContext } from '../../support/test-context.ts';

interface Printing extends Partial<Pick<LogPrinting, 'hasPrefix' | 'isConcurrent'>> {
  readonly nodes?: string;
  readonly isTerminal?: boolean;
}

function printer({ nodes = 'cp1', isTerminal = false, ...printing }: Printing = {}): {
  readonly sink: LogSink;
  readonly written: () => string;
} {
  const written: Uint8Array[] = [];
  const stdout = {
    isClosed: false,
    isTerminal,
    columns: 80,
    write: (text: string | Uint8Array) => void written.push(Buffer.from(text)),
  };
  const { context } = testContext({ stdout });
  const nodeOptions = completeNodeOptions(parseFlags(logsFlags, ['-N', nodes]).flags, context);
  const sink = logPrinter({ nodeOptions, context, hasPrefix: false, isConcurrent: false, ...printing });
  return { sink, written: () => Buffer.concat(written).toString('latin1') };
}

const MAIN = {
  podName: 'web-cp1',
  container: 'main',
  path: '/0.log',
  isOver: false,
  process: undefined,
  isFileless: false,
  asked: undefined,
} as const;

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('logPrinter', () => {
  it('hands bytes on as they are', async () => {
    const { sink, written } = printer();
    const output = sink.open('cp1', MAIN);

    await output.write(bytes('a\x1b[31m\0\xff\r\nno end'));
    await output.end();

    assert.equal(written(), 'a\x1b[31m\0\xff\r\nno end');
  });

  it('lets nothing drive a terminal, however the bytes are cut', async () => {
    const { sink, written } = printer({ isTerminal: true });
    const output = sink.open('cp1', MAIN);

    for (const piece of ['a\tb\n\x1b', '[31m\xc2', '\x9b caf\xc3', '\xa9\r\n\xff.\xc3'])
      await output.write(bytes(piece));
    await output.end();

    assert.equal(Buffer.from(written(), 'latin1').toString(), 'a\tb\n^[[31m\\u009b café\\r\n\ufffd.\ufffd');
  });

  it('puts in front of each line where it is from', async () => {
    const single = printer({ hasPrefix: true });
    const output = single.sink.open('cp1', MAIN);
    for (const piece of ['on', 'e\n\ntwo', '\nno end']) await output.write(bytes(piece));
    await output.end();
    const several = printer({ nodes: 'cp1,cp2' });
    await several.sink.open('cp2', MAIN).write(bytes('one\n'));

    assert.equal(
      single.written(),
      '[pod/web-cp1/main] one\n[pod/web-cp1/main] \n[pod/web-cp1/main] two\n[pod/web-cp1/main] no end',
    );
    assert.equal(several.written(), '[cp2/web-cp1/main] one\n');
  });

  it('does not tear lines that come from several logs at once', async () => {
    const { sink, written } = printer({ isConcurrent: true });
    const [one, other] = [sink.open('cp1', MAIN), sink.open('cp1', MAIN)];

    await one.write(bytes('be'));
    await other.write(bytes('other\nno end'));
    await one.write(bytes('gan\n'));
    await other.end();

    assert.equal(written(), 'other\nbegan\nno end');
  });
});
