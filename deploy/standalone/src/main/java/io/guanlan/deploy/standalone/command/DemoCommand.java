package io.guanlan.deploy.standalone.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts everything on this machine with a small sample city that keeps publishing and"
                    + " with sample staff to log in as; stays until Ctrl-C or ./guanlan down.",
            "Every setting can be given as --key=value; see guanlan-defaults.yaml."
        })
final class DemoCommand implements Callable<Integer> {

    @Mixin private InstanceOptions instance = new InstanceOptions();

    @Override
    public Integer call() throws Exception {
        return new Session(instance.settings(), instance.directory(), true).run();
    }
}
