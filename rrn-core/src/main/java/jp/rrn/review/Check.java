package jp.rrn.review;

/**
 * One thing that an office looks at in itself.
 *
 * @param id unique in its list
 * @param part of what it is a part
 * @param topic under which topic
 * @param question what must be so
 * @param evidence by what it is shown
 * @param basis where it comes from, in words; blank if from nowhere
 * @param source how far that can be relied on
 */
public record Check(
    String id,
    Part part,
    Topic topic,
    Bilingual question,
    Bilingual evidence,
    String basis,
    Source source) {
  /** Of what a check is a part. */
  public enum Part {
    /** 管理規程: what the rules of the office say. */
    MANAGEMENT_RULES,
    /** 現地調査 of a prefecture: what is found in the rooms and machines. */
    SITE_SURVEY
  }

  /** How far the source of a check can be relied on. */
  public enum Source {
    /** Its topic stands in the law, as of 2016; its wording is ours. */
    LAW,
    /** Seen in published practice, or follows from it. */
    LIKELY,
    /** Made up here as good practice. */
    SYNTHETIC
  }

  /** Checks the id, and that what comes from somewhere says from where. */
  public Check {
    if (!id.matches("[A-Z]{1,4}-[0-9]{1,3}")) {
      throw new IllegalArgumentException("id must be letters, a hyphen and digits, like TR-1");
    }
    if (basis.isBlank() != (source == Source.SYNTHETIC)) {
      throw new IllegalArgumentException("basis must be there unless the check is SYNTHETIC");
    }
  }
}
