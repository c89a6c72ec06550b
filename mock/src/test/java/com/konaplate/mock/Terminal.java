package com.konaplate.mock;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command left behind.
 *
 * @param exitCode its exit code
 * @param out its output
 * @param err its complaints
 */
record Terminal(int exitCode, String out, String err) {

  static Terminal run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Terminal(exitCode, out.toString(), err.toString());
  }
}
