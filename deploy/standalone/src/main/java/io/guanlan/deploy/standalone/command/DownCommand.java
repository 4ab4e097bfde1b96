package io.guanlan.deploy.standalone.command;

import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.deploy.standalone.instance.InstanceLock;
import io.guanlan.deploy.standalone.terminal.Screen;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code down}. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops a running instance cleanly and waits until it is gone.")
final class DownCommand implements Callable<Integer> {

    private static final int LIMIT_SECONDS = 120;

    @Mixin private InstanceOptions instance = new InstanceOptions();

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        DataDirectory data = instance.directory();
        Optional<ProcessHandle> holder = InstanceLock.holder(data);
        if (holder.isEmpty()) {
            Screen.standard().line("no instance runs on " + data.root());
            return 0;
        }
        ProcessHandle supervisor = holder.get();
        if (!supervisor.destroy()) {
            throw CommandException.failure(
                    "process " + supervisor.pid() + " cannot be told to stop (another user's?)",
                    null);
        }
        try {
            supervisor.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw CommandException.failure(
                    "process " + supervisor.pid() + " has not stopped within two minutes", e);
        }
        Screen.standard().line("stopped");
        return 0;
    }
}
