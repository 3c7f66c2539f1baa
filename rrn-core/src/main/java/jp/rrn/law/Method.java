package jp.rrn.law;

/** How records are handed over (提供方法). Source: 令30条の8 to 30条の12. */
public enum Method {
  /** 即時提供: one answer at once, by telecommunication. */
  IMMEDIATE,
  /** 一括提供（回線）: many answers in one file, by telecommunication. */
  BULK_ONLINE,
  /** 一括提供（媒体）: many answers on a magnetic disk. */
  BULK_MEDIUM
}
