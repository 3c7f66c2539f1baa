package jp.rrn.record;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.rrn.code.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one part of a name, with how far it is settled.
 *
 * <p>A provisional reading is kept as it came; furigana in the sense of the family register keep to
 * a {@link FuriganaRule}. Readings are equal only to the code point: ョ is not ヨ, ジ is not ヂ.
 */
public final class Kana {
  /** No reading. */
  public static final Kana NONE = new Kana("", KanaStatus.NONE, null, null);

  private final String text;
  private final KanaStatus status;
  private final @Nullable LocalDate since;
  private final @Nullable LocalGovernmentCode source;

  private Kana(
      String text,
      KanaStatus status,
      @Nullable LocalDate since,
      @Nullable LocalGovernmentCode source) {
    this.text = text;
    this.status = status;
    this.since = since;
    this.source = source;
  }

  /**
   * Returns a reading held for convenience, in whatever kana it came.
   *
   * @throws IllegalArgumentException if it is empty or holds a character that cannot be in a name
   */
  public static Kana provisional(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("kana: must not be empty");
    }
    Written.checkName("kana", text);
    return new Kana(text, KanaStatus.PROVISIONAL, null, null);
  }

  /** Returns furigana that keep to {@link FuriganaRule#KATAKANA}. */
  public static Kana furigana(String text, KanaStatus status, LocalDate since) {
    return furigana(text, status, since, FuriganaRule.KATAKANA);
  }

  /**
   * Returns furigana.
   *
   * @param text the reading
   * @param status {@code NOTIFIED}, {@code DECLARED} or {@code EX_OFFICIO}
   * @param since the day from which it has this status
   * @param rule which characters it may have
   * @throws IllegalArgumentException if it is empty, breaks the rule, or the status is another; the
   *     message names the character and its index
   */
  public static Kana furigana(String text, KanaStatus status, LocalDate since, FuriganaRule rule) {
    if (status == KanaStatus.NONE || status == KanaStatus.PROVISIONAL) {
      throw new IllegalArgumentException("status: " + status + " is not a status of furigana");
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("furigana: must not be empty");
    }
    Written.checkName("furigana", text);
    rule.problem(text)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("furigana: " + problem.words());
            });
    return new Kana(text, status, Objects.requireNonNull(since, "since"), null);
  }

  /**
   * Returns these furigana with where they come from.
   *
   * @param changed the municipality of the registered domicile, which notified or entered them
   * @throws IllegalArgumentException if this is not furigana
   */
  public Kana withSource(LocalGovernmentCode changed) {
    if (since == null) {
      throw new IllegalArgumentException("source: only furigana have one");
    }
    return new Kana(text, status, since, Objects.requireNonNull(changed, "source"));
  }

  /** Returns the reading as it came; empty if there is none. */
  public String text() {
    return text;
  }

  /** Returns how far it is settled. */
  public KanaStatus status() {
    return status;
  }

  /** Returns the day from which furigana have their status; empty for what is not furigana. */
  public Optional<LocalDate> since() {
    return Optional.ofNullable(since);
  }

  /**
   * Returns the municipality of the registered domicile (本籍地) that notified or entered furigana;
   * empty where it is not known, and for what is not furigana.
   */
  public Optional<LocalGovernmentCode> source() {
    return Optional.ofNullable(source);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Kana that
        && text.equals(that.text)
        && status == that.status
        && Objects.equals(since, that.since)
        && Objects.equals(source, that.source);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, status, since, source);
  }

  /** Returns the status and a mask. */
  @Override
  public String toString() {
    return "Kana[" + status + ", masked]";
  }
}
