package jp.rrn.law;

import java.util.Objects;
import java.util.Optional;
import jp.rrn.code.PrefectureCode;
import org.jspecify.annotations.Nullable;

/** Which way an answer takes: from giver to recipient, or by way of a governor (30条の12, 30条の13). */
public final class Route {
  /** From the giver to the recipient. */
  public static final Route DIRECT = new Route(null);

  private final @Nullable PrefectureCode governor;

  private Route(@Nullable PrefectureCode governor) {
    this.governor = governor;
  }

  /** Returns the way through this prefecture's governor. */
  public static Route via(PrefectureCode governor) {
    return new Route(Objects.requireNonNull(governor, "governor"));
  }

  /** Returns the prefecture whose governor hands it on; empty if nobody does. */
  public Optional<PrefectureCode> governor() {
    return Optional.ofNullable(governor);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Route that && Objects.equals(governor, that.governor);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(governor);
  }

  @Override
  public String toString() {
    return governor().map(code -> "via " + code.digits()).orElse("direct");
  }
}
