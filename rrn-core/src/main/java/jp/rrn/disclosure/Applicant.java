package jp.rrn.disclosure;

/**
 * As what somebody asks (請求者). Nobody else may: there is no kind for a proxy the person has chosen
 * (任意代理人).
 */
public enum Applicant {
  /** 本人. */
  PERSON,
  /** 未成年者の法定代理人. */
  REPRESENTATIVE_OF_MINOR,
  /** 成年被後見人の法定代理人. */
  GUARDIAN_OF_ADULT_WARD,
  /** 保佐人, to whom a court has given this power. */
  CURATOR_WITH_POWER,
  /** 補助人, to whom a court has given this power. */
  ASSISTANT_WITH_POWER;

  /** Returns whether it is somebody else than the person, who has to prove that he may. */
  public boolean isRepresentative() {
    return this != PERSON;
  }
}
