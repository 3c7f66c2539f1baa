package jp.rrn.law;

/** The ways by which something about a person leaves; a support measure may stand against each. */
public enum OutputChannel {
  /** An answer at once, by key. */
  IMMEDIATE_BY_KEY,
  /** A search. */
  SEARCH,
  /** An answer in a file. */
  BULK,
  /** A list of whoever lives in an area (閲覧 included). */
  AREA,
  /** A change that is told to followers. */
  CHANGE_FEED,
  /** A copy of the resident record (住民票の写しの交付). */
  CERTIFIED_COPY,
  /** The same issued by another municipality (広域交付). */
  WIDE_AREA_COPY;

  /** Returns the way the answer to this request would leave. */
  public static OutputChannel of(UseRequest request) {
    if (request.target().kind() == Target.Kind.AREA) {
      return AREA;
    }
    if (request.asked().access() instanceof Access.Search) {
      return SEARCH;
    }
    return request.asked().method() == Method.IMMEDIATE ? IMMEDIATE_BY_KEY : BULK;
  }
}
