package jp.rrn.law;

import java.util.Objects;
import java.util.Optional;
import jp.rrn.code.PrefectureCode;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: an organ in the words of the law, and the prefecture it belongs to or lies in, if any.
 */
public final class Recipient {
  private final String organ;
  private final @Nullable PrefectureCode prefecture;

  private Recipient(String organ, @Nullable PrefectureCode prefecture) {
    this.organ = Texts.require("organ", organ);
    this.prefecture = prefecture;
  }

  /** Returns a national organ or corporation. */
  public static Recipient national(String organ) {
    return new Recipient(organ, null);
  }

  /** Returns an organ of a prefecture, or of a municipality in it. */
  public static Recipient in(PrefectureCode prefecture, String organ) {
    return new Recipient(organ, Objects.requireNonNull(prefecture, "prefecture"));
  }

  /** Returns the organ in the words of the law. */
  public String organ() {
    return organ;
  }

  /** Returns the prefecture it belongs to or lies in. */
  public Optional<PrefectureCode> prefecture() {
    return Optional.ofNullable(prefecture);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Recipient that
        && organ.equals(that.organ)
        && Objects.equals(prefecture, that.prefecture);
  }

  @Override
  public int hashCode() {
    return Objects.hash(organ, prefecture);
  }

  @Override
  public String toString() {
    return prefecture().map(code -> organ + "(" + code.digits() + ")").orElse(organ);
  }
}
