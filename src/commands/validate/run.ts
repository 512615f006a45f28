import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import type { FileReport } from '../../kubelet/examine-directory.ts';
import { NEWEST_MINOR } from '../../kubelet/versions.ts';
import { onNodes } from '../../operations/on-nodes.ts';
import { examineDirectoryWork, examineTexts, examineTextsWork } from '../../operations/validate.ts';
import { isAccepted, type CheckedFile } from '../../print/findings/checked-file.ts';
import { gather } from '../shared/gather.ts';
import { completeTexts } from '../shared/manifest-options.ts';
import { discoveryOf } from '../shared/node-options.ts';
import type { validateFlags } from './flags.ts';
import { completeValidate, type ValidateCommandOptions } from './options.ts';
import { printFindings } from './print-findings.ts';

/** Prints what the kubelet would say of manifests; answers 1 where it would refuse one, or a node does not answer. */
export async function run(commandLine: ParsedCommandLine<typeof validateFlags>, context: Context): Promise<ExitCode> {
  const options = completeValidate(commandLine, context);
  const { files, hasFailures } = options.asksNodes
    ? await checkOnNodes(commandLine, options, context)
    : { files: await checkTexts(commandLine, options, context), hasFailures: false };
  if (!options.asksNodes) context.stdout.write(await printFindings(files, options));
  return hasFailures || files.some((file) => isBad(file, options)) ? 1 : 0;
}

async function checkTexts(
  { flags }: ParsedCommandLine<typeof validateFlags>,
  { minor = NEWEST_MINOR, nodeOptions }: ValidateCommandOptions,
  context: Context,
): Promise<readonly CheckedFile[]> {
  const textsOn = await completeTexts(flags, nodeOptions.fleet.ways, context);
  const reports = await examineTexts(textsOn('local'), { nodeName: nodeOptions.kubeletNodeName, minor });
  return reports.map((report) => ({ ...report, nodeName: undefined }));
}

async function checkOnNodes(
  { flags }: ParsedCommandLine<typeof validateFlags>,
  options: ValidateCommandOptions,
  context: Context,
): Promise<{ readonly files: readonly CheckedFile[]; readonly hasFailures: boolean }> {
  const { hasTexts, minor, nodeOptions } = options;
  const { fleet, hasSeveralNodes } = nodeOptions;
  const asked = { minor, discovery: discoveryOf(nodeOptions) };
  const work = hasTexts
    ? examineTextsWork(await completeTexts(flags, fleet.ways, context), asked)
    : examineDirectoryWork(asked);
  const named = ({ nodeName, result }: { nodeName: string; result: readonly FileReport[] }): readonly CheckedFile[] =>
    result.map((report) => ({ ...report, nodeName: hasSeveralNodes ? nodeName : undefined }));
  const { answers, hasFailures } = await gather(onNodes(fleet, work, context.signal), {
    nodeOptions,
    context,
    outcomeOf: (reports) => (reports.some((report) => isBad(report, options)) ? 'invalid' : 'valid'),
    onAnswers: async (all) => {
      context.stdout.write(await printFindings(all.flatMap(named), options));
    },
  });
  return { files: answers.flatMap(named), hasFailures };
}

function isBad(report: FileReport, { isStrict }: ValidateCommandOptions): boolean {
  return !isAccepted(report) || (isStrict && report.findings.length > 0);
}
