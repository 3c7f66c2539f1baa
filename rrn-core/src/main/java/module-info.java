/** The resident registry network as a library: domain, ports, nodes and JSON codecs. */
// The compiler does not see the module that the mathematics is exported to: it comes later.
@SuppressWarnings("module")
module jp.rrn.core {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires com.google.common;

  exports jp.rrn.card;
  exports jp.rrn.code;
  exports jp.rrn.crypto to
      jp.rrn.storage.jdbc;
  exports jp.rrn.date;
  exports jp.rrn.disclosure;
  exports jp.rrn.feed;
  exports jp.rrn.history;
  exports jp.rrn.journal;
  exports jp.rrn.json;
  exports jp.rrn.law;
  exports jp.rrn.log;
  exports jp.rrn.node;
  exports jp.rrn.number;
  exports jp.rrn.operator;
  exports jp.rrn.provision;
  exports jp.rrn.record;
  exports jp.rrn.review;
  exports jp.rrn.signal;
  exports jp.rrn.store;
}
