package jp.rrn.examples.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As whom a command logs in to a database. */
final class LoginOptions {
  @Option(
      names = "--user",
      defaultValue = "${env:RRN_USER}",
      description = "of the database; the environment's RRN_USER if not given")
  @Nullable String user;

  @Option(
      names = "--password",
      defaultValue = "${env:RRN_PASSWORD}",
      description = "of the database; better in the environment: RRN_PASSWORD")
  @Nullable String password;

  String userOr(String usual) {
    return user == null ? usual : user;
  }

  String passwordOr(String usual) {
    return password == null ? usual : password;
  }
}
