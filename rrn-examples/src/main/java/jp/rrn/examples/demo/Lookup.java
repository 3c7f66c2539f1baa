package jp.rrn.examples.demo;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import jp.rrn.record.NameKeys;
import jp.rrn.record.NameSearch;
import jp.rrn.record.PersonName;

/** Names found as people type them, however they are written in the record. */
final class Lookup {
  private static final List<String> TYPED = List.of("高橋", "渡辺", "さわだ", "NGUYEN", "金田");

  private final NameSearch search = NameSearch.standard();
  private final Collection<PersonName> names;

  Lookup(Collection<PersonName> names) {
    this.names = names;
  }

  void print(PrintStream out) {
    for (String typed : TYPED) {
      NameKeys query = search.query(typed);
      long found = names.stream().filter(name -> search.keys(name).isFoundBy(query)).count();
      out.printf("found by %s: %d residents%n", typed, found);
    }
  }
}
