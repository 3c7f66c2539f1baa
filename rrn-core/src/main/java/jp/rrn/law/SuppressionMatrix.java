package jp.rrn.law;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.time.LocalDate;
import java.util.Collection;

/**
 * What a support measure does to each way out. It only ever takes away; what is not named stays as
 * the law has it. Immutable.
 */
public final class SuppressionMatrix {
  /** What it does, the gentlest first. */
  public enum Effect {
    /** Nothing. */
    NONE,
    /** Somebody looks at it first. */
    REFER,
    /** Nothing is given. */
    REFUSE
  }

  /** The matrix that does nothing. */
  public static final SuppressionMatrix NOTHING = builder().build();

  /**
   * A careful beginning: whoever has the key and a lawful affair is served, all else is looked at
   * first, and copies by other municipalities are not issued. What the municipalities agree upon
   * takes its place; the text of the notice is [open].
   */
  public static final SuppressionMatrix CAREFUL =
      builder()
          .everyKind(OutputChannel.SEARCH, Effect.REFER)
          .everyKind(OutputChannel.AREA, Effect.REFER)
          .everyKind(OutputChannel.CHANGE_FEED, Effect.REFER)
          .everyKind(OutputChannel.CERTIFIED_COPY, Effect.REFER)
          .everyKind(OutputChannel.WIDE_AREA_COPY, Effect.REFUSE)
          .build();

  private final Table<SupportMeasure.Kind, OutputChannel, Effect> effects;

  private SuppressionMatrix(Table<SupportMeasure.Kind, OutputChannel, Effect> effects) {
    this.effects = effects;
  }

  /** Returns a builder of a matrix that does nothing yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns what a measure of this kind does to this way out. */
  public Effect effect(SupportMeasure.Kind kind, OutputChannel channel) {
    Effect effect = effects.get(kind, channel);
    return effect == null ? Effect.NONE : effect;
  }

  /** Returns the hardest effect of those measures that stand on this day. */
  public Effect effect(Collection<SupportMeasure> measures, OutputChannel channel, LocalDate day) {
    return measures.stream()
        .filter(measure -> measure.standsOn(day))
        .map(measure -> effect(measure.kind(), channel))
        .max(Effect::compareTo)
        .orElse(Effect.NONE);
  }

  /** Puts a matrix together. */
  public static final class Builder {
    private final ImmutableTable.Builder<SupportMeasure.Kind, OutputChannel, Effect> effects =
        ImmutableTable.builder();

    private Builder() {}

    /** Sets one cell; each at most once. */
    public Builder put(SupportMeasure.Kind kind, OutputChannel channel, Effect effect) {
      effects.put(kind, channel, effect);
      return this;
    }

    /** Sets the cells of a way out for every kind of measure. */
    public Builder everyKind(OutputChannel channel, Effect effect) {
      for (SupportMeasure.Kind kind : SupportMeasure.Kind.values()) {
        put(kind, channel, effect);
      }
      return this;
    }

    /**
     * Returns the matrix.
     *
     * @throws IllegalArgumentException if a cell was set twice
     */
    public SuppressionMatrix build() {
      return new SuppressionMatrix(effects.buildOrThrow());
    }
  }
}
