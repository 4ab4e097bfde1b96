package io.guanlan.ui;

import io.guanlan.indices.process.Heartbeat;
import io.guanlan.indices.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the desk. It comes up without Elasticsearch too and says so to whoever looks, so that the
 * order of starting never matters.
 */
@EnableScheduling
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = UserDetailsServiceAutoConfiguration.class)
public class Application {

    /** Takes {@code --settings=FILE} and {@code --key=value}. */
    public static void main(String[] arguments) {
        Settings settings = Settings.ofProcess(arguments);
        if (settings.flag("run.supervised")) {
            Heartbeat.endWithSupervisor();
        }
        start(settings);
    }

    /** Runs the desk in this process until the context is closed. */
    static ConfigurableApplicationContext start(Settings settings) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setAddCommandLineProperties(false);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("settings", settings));
        return application.run();
    }

    static Map<String, Object> properties(Settings settings) {
        String port = settings.text("http.port");
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", settings.text("http.address"));
        properties.put("server.port", port);
        // browsers share cookies between ports of one host: two instances must not log each other
        // out
        properties.put("server.servlet.session.cookie.name", "GUANLAN_" + port);
        return properties;
    }
}
