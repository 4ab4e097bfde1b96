package io.guanlan.deploy.standalone.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code up}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts everything on this machine and stays until Ctrl-C or ./guanlan down.",
            "The first start makes the administrator and prints its one-time password once.",
            "Every setting can be given as --key=value; see guanlan-defaults.yaml."
        })
final class UpCommand implements Callable<Integer> {

    @Mixin private InstanceOptions instance = new InstanceOptions();

    @Override
    public Integer call() throws Exception {
        return new Session(instance.settings(), instance.directory(), false).run();
    }
}
