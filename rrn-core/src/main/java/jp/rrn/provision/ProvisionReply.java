package jp.rrn.provision;

import java.util.Optional;
import jp.rrn.history.Snapshot;
import jp.rrn.law.Decision;
import jp.rrn.law.DenyReason;

/** What a recipient is told. */
public sealed interface ProvisionReply {
  /**
   * The items asked for.
   *
   * @param decision the rule they are given under
   * @param items the items
   */
  record Provided(Decision.Permit decision, ProvidedItems items) implements ProvisionReply {}

  /**
   * Nothing, because no rule allows it. Says nothing about whether there is a record.
   *
   * @param decision what is missing
   */
  record Withheld(Decision.Deny decision) implements ProvisionReply {}

  /** Nothing, because there is no such record among those the recipient may ask about. */
  record NotFound() implements ProvisionReply {}

  /** Returns the reply to a request that was decided so, about a record that is there or not. */
  static ProvisionReply of(Decision decision, Optional<Snapshot> snapshot) {
    if (decision instanceof Decision.Deny deny) {
      // Where only the area is missing, saying so would tell where the person lives.
      return deny.reasons().size() == 1 && deny.reasons().contains(DenyReason.OUTSIDE_AREA)
          ? new NotFound()
          : new Withheld(deny);
    }
    Decision.Permit permit = (Decision.Permit) decision;
    return snapshot
        .<ProvisionReply>map(
            found -> new Provided(permit, new ProvidedItems(found, permit.items())))
        .orElseGet(NotFound::new);
  }
}
