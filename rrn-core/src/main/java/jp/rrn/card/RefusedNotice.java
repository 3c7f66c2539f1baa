package jp.rrn.card;

/**
 * A notice that the law does not allow: it is kept, and changes nothing.
 *
 * @param notice which
 * @param rule the rule it breaks
 */
public record RefusedNotice(CardNotice notice, CardRule rule) {}
