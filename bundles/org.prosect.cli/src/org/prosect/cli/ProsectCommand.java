package org.prosect.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top command: says what there is. */
@Command(name = "prosect", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND",
        description = "Prompt-driven segmentation of medical images.",
        subcommands = {DemoCommand.class, ListCommand.class, InfoCommand.class, ConvertCommand.class, SegmentCommand.class, EvaluateCommand.class,
            InteractCommand.class, BenchmarkCommand.class, TrainCommand.class, SynthCommand.class, CanonicalMeshCommand.class,
            ImportWeightsCommand.class, StudyCommand.class, HelpCommand.class},
        footer = {"", "Exit status: 0 done, 1 the work failed, 2 wrong usage.", "'prosect workbench [STUDY]' opens the desktop."})
final class ProsectCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Read by {@link CommandLineHost} from the raw arguments, declared here so that every command accepts and documents it. */
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program an error came from.")
    private boolean debug;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
