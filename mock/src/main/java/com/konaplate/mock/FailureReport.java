package com.konaplate.mock;

import com.konaplate.contract.DefectiveContractException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
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

  private static @Nullable String reason(IOException failure) {
    return failure instanceof FileSystemException unusable
        ? "cannot use %s: %s; name another place.".formatted(unusable.getFile(), why(unusable))
        : failure.getMessage();
  }

  /** The message of a file system's exception is the bare path. */
  private static String why(FileSystemException failure) {
    if (failure instanceof FileAlreadyExistsException) {
      return "a file is there where a directory is needed";
    }
    if (failure instanceof AccessDeniedException) {
      return "access is denied";
    }
    return failure instanceof NoSuchFileException
        ? "it does not exist"
        : Objects.requireNonNullElse(failure.getReason(), "it cannot be read or written")
            .toLowerCase(Locale.ROOT);
  }
}
