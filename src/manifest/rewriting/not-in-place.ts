import type { LayoutNode } from './layout.ts';

/** That a part of a text cannot be changed as it stands there. */
export class NotInPlace extends Error {
  /** What has to be written anew for it; undefined where that is the whole text. */
  readonly around: LayoutNode | undefined;

  constructor(around: LayoutNode | undefined) {
    super('cannot be changed in place');
    this.around = around;
  }
}
