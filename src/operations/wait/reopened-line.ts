import { Failure } from '../../errors/failure.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';

/** A conversation that goes on over another connection where its line breaks, for as long as somebody asks. */
export class ReopenedLine {
  readonly #first: NodeConversation;
  #node: NodeConversation;

  constructor(node: NodeConversation) {
    this.#first = node;
    this.#node = node;
  }

  /**
   * Asks what can be asked twice, once. Where that fails for the node's sake, the next question opens another connection.
   *
   * @throws Failure as the question does
   */
  async ask<Answer>(question: (node: NodeConversation) => Promise<Answer>): Promise<Answer> {
    try {
      return await question(this.#node);
    } catch (failure) {
      if (failure instanceof Failure && failure.kind === 'node') await this.#reopen();
      throw failure;
    }
  }

  async #reopen(): Promise<void> {
    await this.close();
    this.#node = this.#node.reopen();
  }

  /** The first conversation is closed by who opened it. */
  async close(): Promise<void> {
    if (this.#node !== this.#first) await this.#node.close();
  }
}
