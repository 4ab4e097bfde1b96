package io.guanlan.deploy.standalone.command;

import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.indices.settings.SettingsException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself, which does nothing without a subcommand. */
@Command(
        name = "guanlan",
        mixinStandardHelpOptions = true,
        version = "guanlan 0.1.0",
        description = {
            "Guanlan watches public opinion and government sites: it crawls, judges and searches.",
            "The script adds two subcommands: test (runs every test) and format (formats sources)."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ImportCommand.class,
            SearchCommand.class,
            AnalyzeCommand.class,
            CheckCommand.class,
            EvaluateCommand.class,
            BenchCommand.class
        })
public final class Guanlan implements Runnable {

    private static final Pattern SETTING =
            Pattern.compile("--[a-z]+\\.[a-z0-9.-]+=.*", Pattern.DOTALL);

    @Spec private @Nullable CommandSpec spec;

    Guanlan() {}

    /**
     * Runs one command; prints one sentence for every error.
     *
     * @param arguments as typed; {@code --key.of.setting=value} is taken by every command that
     *     concerns an instance
     * @return exit status
     */
    public static int run(String... arguments) {
        return run(commandLine(), arguments);
    }

    static int run(CommandLine line, String... arguments) {
        List<String> parsed = new ArrayList<>();
        for (String argument : arguments) {
            if (SETTING.matcher(argument).matches()) {
                parsed.add(InstanceOptions.SETTING);
                parsed.add(argument.substring(2));
            } else {
                parsed.add(argument);
            }
        }
        return line.execute(parsed.toArray(String[]::new));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Guanlan());
        line.setParameterExceptionHandler(Guanlan::wrongUse);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "missing command; guanlan --help lists them");
        }
    }

    private static int wrongUse(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        say(command.getErr(), e.getMessage() + " (see " + name(command) + " --help)");
        return CommandException.USAGE;
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static int failed(Exception e, CommandLine command) throws Exception {
        switch (e) {
            case CommandException known -> {
                say(command.getErr(), String.valueOf(known.getMessage()));
                return known.status();
            }
            case SettingsException wrong -> {
                say(command.getErr(), String.valueOf(wrong.getMessage()));
                return CommandException.USAGE;
            }
            default -> {
                if (Boolean.getBoolean("guanlan.debug")) {
                    throw e;
                }
                say(command.getErr(), name(command) + " failed: " + reason(e));
                return CommandException.FAILURE;
            }
        }
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static void say(PrintWriter err, String sentence) {
        err.println("guanlan: " + sentence.replace('\n', ' '));
        err.flush();
    }
}
