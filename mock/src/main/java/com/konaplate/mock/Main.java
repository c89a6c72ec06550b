package com.konaplate.mock;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the mock. */
@Command(
    name = "konaplate-mock",
    description = "A mock of the Konaplate open API, drawn from its contract.",
    mixinStandardHelpOptions = true,
    versionProvider = MockVersion.class,
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Without a command the mock is served; the options of serve may follow directly."
    })
public final class Main {

  private static final List<Class<?>> COMMANDS =
      List.of(
          ServeCommand.class,
          ScenariosCommand.class,
          CurlCommand.class,
          SignCommand.class,
          CredentialsCommand.class,
          ExportCommand.class,
          PortalCommand.class);

  private static final List<String> OWN_OPTIONS = List.of("-h", "--help", "-V", "--version");

  private Main() {}

  /**
   * Runs a command: exit code 0 when it did what was asked, 1 when it failed, 2 when it was not
   * understood.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    if (serves(args)) {
      EarlyStart.begin(args);
    }
    System.exit(run(args, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
  }

  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine commandLine = new CommandLine(new Main());
    commands(args).forEach(commandLine::addSubcommand);
    return commandLine
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new MisuseReport())
        .setExecutionExceptionHandler(new FailureReport())
        .execute(withDefaultCommand(args));
  }

  /** Only what is asked for is looked at when the mock is served: a start has to be quick. */
  private static List<Class<?>> commands(String[] args) {
    return serves(args) ? List.of(ServeCommand.class) : COMMANDS;
  }

  private static String[] withDefaultCommand(String[] args) {
    return isServedByDefault(args)
        ? Stream.concat(Stream.of(ServeCommand.NAME), Arrays.stream(args)).toArray(String[]::new)
        : args;
  }

  private static boolean isServedByDefault(String[] args) {
    return args.length == 0 || (args[0].startsWith("-") && !OWN_OPTIONS.contains(args[0]));
  }

  private static boolean serves(String[] args) {
    return isServedByDefault(args) || args[0].equals(ServeCommand.NAME);
  }

  /** Bodies are signed as UTF-8 and have to be printed so, whatever the terminal's language. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
