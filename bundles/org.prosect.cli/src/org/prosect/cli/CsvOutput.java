package org.prosect.cli;

import java.nio.file.Path;

import org.prosect.core.ProsectException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option --csv: the result as a table with one head line, to a file or to standard output. */
final class CsvOutput {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--csv", paramLabel = "PATH|-", description = "Write the result as a table to a file, or to standard output (-).")
    private String target = "";

    /** To be called before the command prints anything. */
    void prepare(Console console, JsonOutput json) {
        if (target.equals("-")) {
            if (json.toStandardOutput()) {
                throw new ParameterException(command.commandLine(), "--csv - and --json - cannot both write to standard output");
            }
            console.jsonOnly();
        }
    }

    /** Writes the table where the user wants it; nothing when the option was not given. */
    void write(Console console, String table) throws ProsectException {
        if (target.equals("-")) {
            console.json(table.stripTrailing());
        } else if (!target.isEmpty()) {
            JsonOutput.writeText(Path.of(target), table);
        }
    }
}
