import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import runtimeLibrary from '../../library/runtime.sh';
import script from './read-service.sh';

export const readServiceScript: OperationScript = {
  name: 'read_service',
  text: script,
  libraries: [framesLibrary, insideLibrary, runtimeLibrary],
};

/** How the kubelet's service is kept. */
export interface ServiceFacts {
  /** Of the units that were asked for those that there are, in the order in which they were. */
  readonly units: readonly ServiceUnitState[];
  /** Whether systemd itself told; else no more is known than which units are masked. */
  readonly hasSystemd: boolean;
  /** Lines of /proc/swaps. */
  readonly swap: readonly string[];
}

/** A unit, in systemd's words (systemctl(1), org.freedesktop.systemd1(5)); '' for what it does not tell. */
export interface ServiceUnitState {
  /** `kubelet.service`. */
  readonly unit: string;
  /** `loaded`, `masked`, `bad-setting`, `error`. */
  readonly loadState: string;
  /** `active`, `inactive`, `failed`, `activating`. */
  readonly activeState: string;
  /** `running`, `dead`, `auto-restart`. */
  readonly subState: string;
  /** `success`, `exit-code`, `start-limit-hit`. */
  readonly result: string;
  /** `enabled`, `disabled`, `static`, `masked`. */
  readonly fileState: string;
  readonly restarts: number;
  /** How its program ended last. */
  readonly exitStatus: number;
  readonly needsReload: boolean;
}

/** systemd answers in milliseconds; one that hangs must not hang the examination. */
const ANSWER_SECONDS = 4;

/**
 * Asks a node's systemd for the states of units.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readService(node: NodeConversation, units: readonly string[]): Promise<ServiceFacts> {
  const { frames } = await node.request(readServiceScript, [String(ANSWER_SECONDS), ...units]);
  const textOf = (wanted: string): string | undefined => {
    const frame = frames.find(({ word }) => word === wanted);
    return frame && new TextDecoder().decode(frame.content);
  };
  const shown = textOf('units');
  const masked = frames.flatMap(({ word, fields: [unit = ''] }) => (word === 'masked' ? [maskedUnit(unit)] : []));
  return {
    units: shown === undefined ? masked : readUnits(shown),
    hasSystemd: shown !== undefined,
    swap: (textOf('swap') ?? '').split('\n').filter((line) => line !== ''),
  };
}

function readUnits(shown: string): readonly ServiceUnitState[] {
  return shown
    .split(/\n{2,}/)
    .map((block) => new Map(block.split('\n').map(splitProperty)))
    .map((properties) => {
      const textOf = (name: string): string => properties.get(name) ?? '';
      return {
        unit: textOf('Id'),
        loadState: textOf('LoadState'),
        activeState: textOf('ActiveState'),
        subState: textOf('SubState'),
        result: textOf('Result'),
        fileState: textOf('UnitFileState'),
        restarts: Number(textOf('NRestarts')) || 0,
        exitStatus: Number(textOf('ExecMainStatus')) || 0,
        needsReload: textOf('NeedDaemonReload') === 'yes',
      };
    })
    .filter(({ unit, loadState }) => unit !== '' && loadState !== 'not-found');
}

function splitProperty(line: string): readonly [string, string] {
  const equals = line.indexOf('=');
  return [line.slice(0, equals), line.slice(equals + 1)];
}

function maskedUnit(unit: string): ServiceUnitState {
  return {
    unit,
    loadState: 'masked',
    activeState: '',
    subState: '',
    result: '',
    fileState: 'masked',
    restarts: 0,
    exitStatus: 0,
    needsReload: false,
  };
}
