import { isRefusal, placeOf, type Finding } from '../../kubelet/finding.ts';
import type { CheckedFile } from './checked-file.ts';

/**
 * Prints a test case for each file, as the JUnit reports that CI systems read: a refusal fails it, a warning is its
 * output; where warnings count as refusals they fail it as well.
 */
export function printFindingsJunit(files: readonly CheckedFile[], isStrict: boolean): string {
  const cases = files.map((file) => testCase(file, isStrict));
  const failures = cases.filter(({ hasFailed }) => hasFailed).length;
  const counts = `tests="${String(cases.length)}" failures="${String(failures)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kstatic validate" ${counts}>
  <testsuite name="kstatic validate" ${counts}>
${cases.map(({ text }) => text).join('')}  </testsuite>
</testsuites>
`;
}

interface TestCase {
  readonly hasFailed: boolean;
  readonly text: string;
}

function testCase({ file, nodeName, findings }: CheckedFile, isStrict: boolean): TestCase {
  const failures = findings.filter((finding) => isStrict || isRefusal(finding));
  const warnings = findings.filter((finding) => !failures.includes(finding));
  const head = `    <testcase classname="${attribute(nodeName ?? 'manifest')}" name="${attribute(file)}"`;
  if (findings.length === 0) return { hasFailed: false, text: `${head}/>\n` };
  const lines = [
    ...failures.map((finding) => {
      const message = attribute(`${placeOf(file, finding)}: ${finding.message}`);
      return `      <failure type="${finding.rule}" message="${message}"/>\n`;
    }),
    ...(warnings.length === 0 ? [] : [`      <system-out>${content(warningLines(file, warnings))}</system-out>\n`]),
  ];
  return { hasFailed: failures.length > 0, text: `${head}>\n${lines.join('')}    </testcase>\n` };
}

/** The schema allows a test case one output. */
function warningLines(file: string, warnings: readonly Finding[]): string {
  return warnings.map((finding) => `${placeOf(file, finding)}: ${finding.message}`).join('\n');
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

/** What XML 1.0 cannot hold at all is left out. */
function content(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
