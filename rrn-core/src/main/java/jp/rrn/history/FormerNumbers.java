package jp.rrn.history;

import java.util.Objects;
import java.util.Optional;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import org.jspecify.annotations.Nullable;

/** The numbers a change replaces (旧個人番号, 旧住民票コード), where there were any. */
public final class FormerNumbers {
  /** Replaces no number. */
  public static final FormerNumbers NONE = new FormerNumbers(null, null);

  private final @Nullable ResidenceCode residenceCode;
  private final @Nullable MyNumber myNumber;

  private FormerNumbers(@Nullable ResidenceCode residenceCode, @Nullable MyNumber myNumber) {
    this.residenceCode = residenceCode;
    this.myNumber = myNumber;
  }

  /** Returns the former code of a change of code. */
  public static FormerNumbers of(ResidenceCode residenceCode) {
    return new FormerNumbers(residenceCode, null);
  }

  /** Returns the former number of a change of number. */
  public static FormerNumbers of(MyNumber myNumber) {
    return new FormerNumbers(null, myNumber);
  }

  /** Returns the former residence code. */
  public Optional<ResidenceCode> residenceCode() {
    return Optional.ofNullable(residenceCode);
  }

  /** Returns the former My Number. */
  public Optional<MyNumber> myNumber() {
    return Optional.ofNullable(myNumber);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FormerNumbers that
        && Objects.equals(residenceCode, that.residenceCode)
        && Objects.equals(myNumber, that.myNumber);
  }

  @Override
  public int hashCode() {
    return Objects.hash(residenceCode, myNumber);
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "FormerNumbers[masked]";
  }
}
