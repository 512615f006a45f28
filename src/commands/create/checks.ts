import { parseGoDuration } from '../../command-line/flags/go-duration.ts';
import { parseGoBoolean } from '../../command-line/flags/go-number.ts';
import { goQuote } from '../../command-line/flags/go-quote.ts';
import { Failure, UsageError } from '../../errors/failure.ts';
import { isImageReference } from '../../manifest/image-reference.ts';
import type { CreateCommandLine } from './command-line.ts';

/** Checks what kubectl looks at before it looks for a printer. */
export function checkBeforePrinter({ flags, given, words }: CreateCommandLine): void {
  const isWholeLine = words.length > 0 && given.has('image');
  // kubectl takes -f along without using it; alone it says that somebody means another command.
  if (given.has('filename') && !isWholeLine) throw new Failure('usage', 'use "kstatic install -f"');
  if (!given.has('image')) throw new Failure('usage', 'required flag(s) "image" not set');

  checkDryRun(flags['dry-run']);
}

/** Checks what kubectl looks at before it makes the Pod. */
export function checkPodFlags(commandLine: CreateCommandLine): void {
  const { flags } = commandLine;
  const timeout = parseGoDuration(flags['pod-running-timeout']);
  if ('problem' in timeout || timeout.milliseconds <= 0) {
    throw new UsageError('--pod-running-timeout must be higher than zero', 'help and examples');
  }
  checkImage(flags.image);
  if (flags.tty && !flags.stdin) {
    throw new UsageError('-i/--stdin is required for containers with -t/--tty=true', 'help and examples');
  }
  if (flags.expose && flags.port === '') {
    throw new UsageError('--port must be set when exposing a service', 'help and examples');
  }
  checkPolicy('restart policy', flags.restart, ['Always', 'OnFailure', 'Never']);
  checkAttach(commandLine);
  checkPolicy('image pull policy', flags['image-pull-policy'], ['Always', 'IfNotPresent', 'Never']);
}

function checkDryRun(value: string): void {
  const strategy = parseGoBoolean(value) === undefined ? value : String(parseGoBoolean(value));
  if (['client', 'unchanged', 'true'].includes(strategy)) return;
  if (['server', 'none', 'false'].includes(strategy)) {
    throw new Failure('usage', `--dry-run=${value} needs an API server, and kstatic create never contacts one`);
  }
  throw new Failure('usage', `Invalid dry-run value (${value}). Must be "none", "server", or "client".`);
}

/** Checks how kubectl would delete what stands in the way; it looks at this once it has a printer. */
export function checkCascade(value: string): void {
  if (parseGoBoolean(value) !== undefined || ['background', 'foreground', 'orphan'].includes(value)) return;
  throw new Failure('usage', `invalid cascade value (${value}). Must be "background", "foreground", or "orphan"`);
}

function checkImage(image: string): void {
  if (image === '') throw new Failure('usage', '--image is required');
  if (isImageReference(image)) return;
  throw new Failure('usage', `Invalid image name ${goQuote(image)}: invalid reference format`);
}

// An empty policy is none.
function checkPolicy(what: string, value: string, allowed: readonly string[]): void {
  if (value !== '' && !allowed.includes(value)) throw new UsageError(`invalid ${what}: ${value}`, 'help and examples');
}

function checkAttach({ flags, given }: CreateCommandLine): void {
  const attaches = given.has('attach') ? flags.attach : flags.stdin;
  if (flags.rm && !attaches) {
    throw new UsageError('--rm should only be used for attached containers', 'help and examples');
  }
  if (attaches) {
    throw new UsageError(
      "--dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)",
      'help and examples',
    );
  }
}
