package jp.rrn.examples.demo;

/**
 * One line of the events file, columns as written.
 *
 * @param line where in the file
 * @param event its key
 * @param kind a reason of change, CANCEL or CORRECT
 * @param person a made-up key of the person
 * @param town the municipality that records it
 * @param date when it happened, may be partial
 * @param notified when it was notified
 * @param name the columns of the name
 * @param birth date of birth, may be partial
 * @param sex 1 or 2
 * @param address the address from then on
 * @param refers the event that is cancelled or corrected
 */
record EventRow(
    int line,
    String event,
    String kind,
    String person,
    String town,
    String date,
    String notified,
    NameColumns name,
    String birth,
    String sex,
    String address,
    String refers) {
  /** How many columns a line has. */
  static final int COLUMNS = 19;

  static EventRow of(int line, String[] c) {
    NameColumns name = new NameColumns(c[6], c[7], c[12], c[13], c[14], c[15], c[16], c[17], c[18]);
    return new EventRow(line, c[0], c[1], c[2], c[3], c[4], c[5], name, c[8], c[9], c[10], c[11]);
  }

  /** Returns the line and the event's key; a row holds a person's data. */
  @Override
  public String toString() {
    return "EventRow[line " + line + "]";
  }
}
