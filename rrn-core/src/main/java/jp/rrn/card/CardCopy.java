package jp.rrn.card;

import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one place remembers of one card. Immutable.
 *
 * @param stamps of each field that was ever written, what it holds
 */
public record CardCopy(Map<CardField, Stamp> stamps) {
  /** A place that has never heard of the card. */
  public static final CardCopy EMPTY = new CardCopy(Map.of());

  /**
   * What a field holds, and since which command.
   *
   * @param number of the command that wrote it
   * @param value what that wrote
   */
  public record Stamp(int number, String value) {}

  /** Copies the map. */
  public CardCopy {
    stamps = Maps.immutableEnumMap(stamps);
  }

  /** Returns what a field holds; empty if it was never written. */
  public Optional<Stamp> find(CardField field) {
    return Optional.ofNullable(stamps.get(field));
  }

  /**
   * Returns this with the command done; the same if it was done before, or something newer was. So
   * commands may come late, twice and in any order.
   */
  public CardCopy after(CardCommand command) {
    CardField field = command.operation().field();
    @Nullable Stamp held = stamps.get(field);
    if (held != null && held.number() >= command.number()) {
      return this;
    }
    Map<CardField, Stamp> changed = new EnumMap<>(CardField.class);
    changed.putAll(stamps);
    changed.put(field, new Stamp(command.number(), command.value()));
    return new CardCopy(changed);
  }
}
