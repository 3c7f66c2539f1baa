package jp.rrn.testkit.japan;

/**
 * One part of a name.
 *
 * @param text as it is written
 * @param kana how it is read
 */
public record WrittenName(String text, String kana) {
  WrittenName written(String changed) {
    return new WrittenName(changed, kana);
  }
}
