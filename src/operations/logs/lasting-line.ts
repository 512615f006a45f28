import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { AnswerLost } from '../../nodes/conversation/transport-failures.ts';

/** A conversation that is opened anew when its line breaks. */
export class LastingLine {
  readonly #first: NodeConversation;
  #node: NodeConversation;
  #hasAnswered = true;

  constructor(node: NodeConversation) {
    this.#first = node;
    this.#node = node;
    node.expectWithin(PATIENCE_SECONDS);
  }

  /** Asks what can be asked twice. */
  async ask<Answer>(question: (node: NodeConversation) => Promise<Answer>): Promise<Answer> {
    for (;;) {
      try {
        const answer = await question(this.#node);
        this.#hasAnswered = true;
        return answer;
      } catch (failure) {
        // A node that breaks off each time is not to be asked for ever.
        if (!(failure instanceof AnswerLost) || !this.#hasAnswered) throw failure;
        this.#hasAnswered = false;
        await this.close();
        this.#node = this.#node.reopen();
        this.#node.expectWithin(PATIENCE_SECONDS);
      }
    }
  }

  /** The first conversation is closed by who opened it. */
  async close(): Promise<void> {
    if (this.#node !== this.#first) await this.#node.close();
  }
}

/** After how many seconds without a question the node hangs up. */
const PATIENCE_SECONDS = 4;
