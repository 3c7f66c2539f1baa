package jp.rrn.provision;

import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
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
   * @param decision what is missing, {@link DenyReason#OUTSIDE_AREA} never among it
   */
  record Withheld(Decision.Deny decision) implements ProvisionReply {}

  /** Nothing, because there is no such record among those the recipient may ask about. */
  record NotFound() implements ProvisionReply {}

  /** Returns the reply to a request that was decided so, about a record that is there or not. */
  static ProvisionReply of(Decision decision, Optional<Snapshot> snapshot) {
    if (decision instanceof Decision.Deny deny) {
      // That the area is missing would tell where the person lives; only the log says it.
      Set<DenyReason> told =
          Sets.filter(deny.reasons(), reason -> reason != DenyReason.OUTSIDE_AREA);
      return told.isEmpty()
          ? new NotFound()
          : new Withheld(new Decision.Deny(told, deny.nearest()));
    }
    Decision.Permit permit = (Decision.Permit) decision;
    return snapshot
        .<ProvisionReply>map(
            found -> new Provided(permit, new ProvidedItems(found, permit.items())))
        .orElseGet(NotFound::new);
  }
}
