package org.prosect.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.prosect.core.ProsectException;
import org.prosect.core.registry.Contributions;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Runs one command line: parses it, hands the command what it needs, and turns what it throws into a message and an exit status. */
final class CommandLineHost {

    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private final Services services;
    private final Console console;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * A host over some set of contributions.
     *
     * @param contributions read at most once, when a command needs them
     */
    CommandLineHost(Supplier<Contributions> contributions, PrintStream out, PrintStream err, Cancellation cancellation) {
        console = new Console(out, err, cancellation);
        services = new Services(contributions, console);
        this.out = out;
        this.err = err;
    }

    /** Runs the command and returns its exit status. */
    int run(String... arguments) {
        CommandLine line = new CommandLine(new ProsectCommand(), factory());
        line.addSubcommand(new AutoComplete.GenerateCompletion());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpLongOptionsMaxWidth(36);
        line.setUsageHelpWidth(120);
        line.setParameterExceptionHandler((e, args) -> {
            console.error(e.getMessage());
            CommandLine wrong = e.getCommandLine();
            if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, wrong.getErr())) {
                wrong.getErr().println("Usage: " + wrong.getHelp().synopsis(7).strip());
                wrong.getErr().println("See 'prosect " + wrong.getCommandSpec().qualifiedName(" ").replaceFirst("^prosect ?", "") + " --help'.");
            }
            return WRONG_USAGE;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, arguments));
        return line.execute(arguments);
    }

    private int failed(Exception e, String[] arguments) {
        switch (e) {
            case ProsectException p -> console.error(p.getMessage());
            case CancellationException c -> console.error("cancelled; nothing was written.");
            default -> console.error("this should not happen: " + e + ". Please report it with what --debug prints.");
        }
        if (Arrays.asList(arguments).contains("--debug")) {
            e.printStackTrace(console.err());
        }
        return FAILED;
    }

    /** Commands get the services through their constructor. */
    private IFactory factory() {
        IFactory standard = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                for (var constructor : type.getDeclaredConstructors()) {
                    if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Services.class) {
                        return type.cast(constructor.newInstance(services));
                    }
                }
                return standard.create(type);
            }
        };
    }
}
