package jp.rrn.node;

import java.time.Instant;
import java.util.List;
import jp.rrn.provision.ProvisionReply;

/**
 * What the recipient is told about the lines of one chunk.
 *
 * @param at when it was decided, also if it is told again
 * @param replies one for each line, in their order
 * @param stopped whether every line is withheld because provision is stopped as a whole; then the
 *     chunk is still to be answered
 */
public record BatchAnswer(Instant at, List<ProvisionReply> replies, boolean stopped) {
  /** Copies the list. */
  public BatchAnswer {
    replies = List.copyOf(replies);
  }
}
