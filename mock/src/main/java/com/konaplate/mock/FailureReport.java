package com.konaplate.mock;

import com.konaplate.contract.DefectiveContractException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says what went wrong in the words of whoever typed the command; faults keep their stack trace.
 */
final class FailureReport implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult result)
      throws Exception {
    if (failure instanceof DefectiveContractException defective) {
      command.getErr().println(defective.getMessage());
      return ExitCode.USAGE;
    }
    if (failure instanceof IOException unusable) {
      command.getErr().println(reason(unusable));
      return ExitCode.SOFTWARE;
    }
    throw failure;
  }

  /** The message of a file system's exception is the bare path. */
  private static @Nullable String reason(IOException failure) {
    return failure instanceof FileSystemException
        ? "cannot use " + failure.getMessage() + ": " + failure.getClass().getSimpleName()
        : failure.getMessage();
  }
}
